import type { Me } from '#contracts/account'
import { uploadPhoto } from '../cloud/transport'
import type { SendPhoto } from '../components/photo-picker/photo'

/** How a person's photos reach storage: into the folder that is theirs. */
export const uploadFor =
  ({ uploadFolder }: Pick<Me, 'uploadFolder'>): SendPhoto =>
  ({ path }, onProgress) =>
    uploadPhoto({ localPath: path, folder: uploadFolder, onProgress })
