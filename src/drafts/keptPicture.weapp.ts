import type { PhotoDraft } from '../components/photo-picker/photo'

/** What shows an uploaded photo after a restart: WeChat draws a file of cloud storage by its id. */
export const keptPicture = ({ fileId, path }: PhotoDraft): Promise<string> => Promise.resolve(fileId ?? path)
