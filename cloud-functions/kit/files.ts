import { refuse } from './Refused'
import { cloudbase } from './sdk'
import { logLine } from './logLine'

const mostFilesARequest = 50
const linkSeconds = 7_200

/** The folder in cloud storage that belongs to one person: a file's path names its owner. */
export const uploadFolder = (personId: string): string => `owners/${personId}/`

/** @throws Refused `file-not-yours` for the first file id that is not in the caller's folder */
export const refuseForeignFiles = (fileIds: readonly string[], personId: string, field: string): void => {
  const folder = uploadFolder(personId)
  fileIds.forEach((fileId, index) => {
    // cloud://environment.bucket/path
    const path = fileId.split('/').slice(3)
    if (!path.join('/').startsWith(folder) || path.some(part => part === '' || part === '.' || part === '..'))
      throw refuse('file-not-yours', { field: `${field}.${String(index)}` })
  })
}

/**
 * Links that show files for two hours, in one request (two from the 51st file on). A file that is gone or cannot be
 * linked is simply missing: a page with text and no photo is better than none.
 */
export const temporaryUrls = async (fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(fileIds)]
  const urls = new Map<string, string>()
  for (let start = 0; start < wanted.length; start += mostFilesARequest) {
    const fileList = wanted
      .slice(start, start + mostFilesARequest)
      .map(fileID => ({ fileID, maxAge: linkSeconds }))
    try {
      const reply = await (await cloudbase()).getTempFileURL({ fileList })
      for (const file of reply.fileList) if (file.tempFileURL) urls.set(file.fileID, file.tempFileURL)
    } catch (fault) {
      logLine({ event: 'files-unlinked', count: fileList.length, fault: String(fault) })
    }
  }
  return urls
}

/** What a browser needs to PUT one file to cloud storage. */
export const uploadTicketFor = async (
  path: string,
): Promise<{ url: string; headers: Record<string, string>; fileId: string }> => {
  const { data } = await (await cloudbase()).getUploadMetadata({ cloudPath: path })
  return {
    url: data.url,
    headers: {
      authorization: data.authorization,
      Signature: data.authorization,
      key: encodeURIComponent(path),
      'x-cos-security-token': data.token,
      'x-cos-meta-fileid': data.cosFileId,
    },
    fileId: data.fileId,
  }
}
