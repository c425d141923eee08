import type { PhotoDraft } from '../components/photo-picker/photo'

const LONGEST_EDGE = 160 // pixels; nine of these are about 60 KB

/** What shows an uploaded photo after a restart: a small copy, as the browser forgets the photo itself. */
export const keptPicture = async ({ path }: PhotoDraft): Promise<string> => {
  if (path.startsWith('data:')) return path
  const picture = await createImageBitmap(await (await fetch(path)).blob())
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.7)
}
