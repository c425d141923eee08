import type { Me } from '#contracts/account'
import { uploadPhoto } from '../cloud/transport'
import type { UploadPhoto } from '../components/photo-picker/photo'

/** How a person's photos reach storage: into the folder that is theirs. */
export const uploadFor =
  ({ uploadFolder }: Pick<Me, 'uploadFolder'>): UploadPhoto =>
  ({ path }, onProgress) =>
    uploadPhoto({ localPath: path, folder: uploadFolder, onProgress })
