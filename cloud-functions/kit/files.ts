import { createHash } from 'node:crypto'
import { chunksOf } from '#domain/kernel/chunksOf'
import { refusal } from './Refused'
import { cloudbase } from './sdk'
import { logLine } from './logLine'

const mostFilesARequest = 50
const linkSeconds = 7_200
const downloadMilliseconds = 10_000
/** An export with years of reports is far below it; a function has 256 MB. */
export const mostStoredBytes = 20 * 1024 * 1024
/** A roster of 4,200 units is below 1 MB; a phone's photo below 5 MB. */
export const mostReadBytes = 10 * 1024 * 1024

/** What the storage says of a file that was moved: now, or before. */
const movedCodes: ReadonlySet<string> = new Set(['SUCCESS', 'STORAGE_FILE_NONEXIST', ''])

/** Names the folder in cloud storage that belongs to one person: a file's path names its owner. */
export const uploadFolder = (personId: string): string => `owners/${personId}/`

/**
 * Refuses files that somebody else has uploaded.
 * @throws Refused `file-not-yours` for the first file id that is not in the caller's folder
 */
export const refuseForeignFiles = (fileIds: readonly string[], personId: string, field: string): void => {
  const folder = uploadFolder(personId)
  fileIds.forEach((fileId, index) => {
    // cloud://environment.bucket/path
    const path = fileId.split('/').slice(3)
    if (!path.join('/').startsWith(folder) || path.some(part => part === '' || part === '.' || part === '..'))
      throw refusal('file-not-yours', { field: `${field}.${String(index)}` })
  })
}

/** Of a file in cloud storage: `cloud://environment.bucket`, and its path. */
const placeOf = (fileId: string): readonly [root: string, path: string] => {
  const parts = fileId.split('/')
  return [parts.slice(0, 3).join('/'), parts.slice(3).join('/')]
}

/**
 * Made of the old path alone, so that the same file is moved to the same place, and nobody can tell from where. The
 * storage moves a file under its own name only.
 */
const sharedPath = (path: string): string => {
  const folder = createHash('sha256').update(path).digest('hex').slice(0, 40)
  return `shared/${folder}/${path.split('/').at(-1) ?? ''}`
}

const sharedId = (fileId: string): string => {
  const [root, path] = placeOf(fileId)
  return `${root}/${sharedPath(path)}`
}

/**
 * Moves files out of their owner's folder to where others may be shown them: a link names the path of its file, and
 * would say who took a photo of an anonymous report, and which reports are of one person. Those that were moved before
 * stay where they are. One request, none for no files.
 *
 * @returns their new ids, in the same order
 * @throws when the storage refuses
 */
const publishFiles = async (fileIds: readonly string[]): Promise<readonly string[]> => {
  if (fileIds.length === 0) return []
  const places = fileIds.map(placeOf)
  const fileList = places.map(([, path]) => ({
    srcPath: path,
    dstPath: sharedPath(path),
    overwrite: true,
    removeOriginal: true,
  }))
  const reply = await (await cloudbase()).copyFile({ fileList })
  const refused = reply.fileList.find(({ code }) => code !== undefined && !movedCodes.has(code))
  if (refused) throw new Error(`the storage did not move a file: ${refused.code ?? ''}`)
  return fileIds.map(sharedId)
}

/** Files on their way to where others may be shown them. */
export interface Published {
  /** Their new ids, in the same order: there already, or as soon as `left` are moved. */
  readonly fileIds: readonly string[]
  /** Their old ids, where they could not be moved now. */
  readonly left: readonly string[]
}

/**
 * Publishes files as {@link publishFiles} does, but whatever the storage says: what a person sends does not wait for
 * it. Until they are moved there is nothing under the new ids, and nobody is shown the old ones.
 */
export const publishNowOrLater = async (fileIds: readonly string[]): Promise<Published> => {
  try {
    return { fileIds: await publishFiles(fileIds), left: [] }
  } catch (fault) {
    logLine({ event: 'files-not-moved', count: fileIds.length, fault: String(fault) })
    return { fileIds: fileIds.map(sharedId), left: fileIds }
  }
}

/**
 * Makes links that show files for two hours, in one request (two from the 51st file on). A file that is gone or cannot
 * be linked is simply missing: a page with text and no photo is better than none.
 */
export const temporaryUrls = async (fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const urls = new Map<string, string>()
  for (const part of chunksOf([...new Set(fileIds)], mostFilesARequest)) {
    const fileList = part.map(fileID => ({ fileID, maxAge: linkSeconds }))
    try {
      const reply = await (await cloudbase()).getTempFileURL({ fileList })
      for (const file of reply.fileList) if (file.tempFileURL) urls.set(file.fileID, file.tempFileURL)
    } catch (fault) {
      logLine({ event: 'files-unlinked', count: fileList.length, fault: String(fault) })
    }
  }
  return urls
}

/** Makes what a browser needs to PUT one file to cloud storage. */
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

const ownedPath = /^owners\/[A-Za-z0-9]+\/(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+\.[a-z0-9]+$/

/**
 * Puts a file that a function has made into somebody's folder, in the place of what has the same path.
 *
 * @param path below {@link uploadFolder}, plain letters and digits, with an ending
 * @returns its file id
 * @throws Refused `too-large` above {@link mostStoredBytes}
 */
export const storeFile = async (path: string, content: Buffer): Promise<string> => {
  if (!ownedPath.test(path)) throw new Error('a file is stored in the folder of one person')
  if (content.length > mostStoredBytes) throw refusal('too-large')
  const { fileID } = await (await cloudbase()).uploadFile({ cloudPath: path, fileContent: content })
  return fileID
}

/**
 * Throws files away; those that are gone are no matter. One request for every fifty.
 *
 * @throws when the storage does not answer: whoever forgets the ids must not do so then
 */
export const removeFiles = async (fileIds: readonly string[]): Promise<void> => {
  for (const part of chunksOf([...new Set(fileIds)], mostFilesARequest))
    await (await cloudbase()).deleteFile({ fileList: [...part] })
}

const received = async (body: ReadableStream<Uint8Array>): Promise<Buffer> => {
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts)
    bytes += value.length
    if (bytes > mostReadBytes) {
      await reader.cancel()
      throw refusal('too-large')
    }
    parts.push(value)
  }
}

/**
 * Reads the content of a file. Whether the caller may read it is asked before, by {@link refuseForeignFiles}.
 *
 * The SDK's own download takes a file of any size into memory; this one stops at {@link mostReadBytes}.
 *
 * @throws Refused `not-found` or `too-large`
 */
export const readFile = async (fileId: string): Promise<Buffer> => {
  const url = (await temporaryUrls([fileId])).get(fileId)
  if (url === undefined) throw refusal('not-found')
  const response = await fetch(encodeURI(url), { signal: AbortSignal.timeout(downloadMilliseconds) })
  if (response.status === 404) throw refusal('not-found')
  if (!response.ok || !response.body) throw new Error(`the storage answered ${String(response.status)}`)
  return received(response.body)
}
