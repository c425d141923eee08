import { chunksOf } from '#domain/kernel/chunksOf'
import { refusal } from './Refused'
import { cloudbase } from './sdk'
import { logLine } from './logLine'

const mostFilesARequest = 50
const linkSeconds = 7_200
const downloadMilliseconds = 10_000
/** An export with years of reports is far below it; a function has 512 MB. */
export const mostStoredBytes = 20 * 1024 * 1024
/** A roster of 4,200 units is below 1 MB. */
export const mostReadBytes = 10 * 1024 * 1024

/**
 * Makes links that show files for two hours, in one request (two from the 51st file on). A file that is gone or cannot be
 * linked is simply missing: a page with text and no photo is better than none. Photos go through `pictureUrls`.
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

/** Where functions put what they make: plain letters and digits, with an ending, and out of any client's reach. */
const ownPath = /^(?:kept|exports|records)\/[A-Za-z0-9_-]+\.[a-z0-9]+$/

/**
 * Puts a file that a function has made into cloud storage, in the place of what has the same path.
 *
 * @param path below `kept/`, `exports/` or `records/`, made of nothing that tells of a person
 * @returns its file id
 * @throws Refused `too-large` above {@link mostStoredBytes}
 */
export const storeFile = async (path: string, content: Buffer): Promise<string> => {
  if (!ownPath.test(path)) throw new Error('a function stores files in its own folders')
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

const received = async (body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Buffer | null> => {
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts)
    bytes += value.length
    if (bytes > mostBytes) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
}

/**
 * Reads the content behind a link of {@link temporaryUrls}. The SDK's own download takes a file of any size into memory; this
 * one stops.
 *
 * @returns `gone` and `too-large` where there is no file, or more than `mostBytes`
 * @throws Error when the storage does not answer
 */
export const contentAt = async (url: string, mostBytes: number): Promise<Buffer | 'gone' | 'too-large'> => {
  const response = await fetch(encodeURI(url), { signal: AbortSignal.timeout(downloadMilliseconds) })
  if (response.status === 404) return 'gone'
  if (!response.ok || !response.body) throw new Error(`the storage answered ${String(response.status)}`)
  return (await received(response.body, mostBytes)) ?? 'too-large'
}

/**
 * Reads the content of a file of at most {@link mostReadBytes}. Whether the caller may read it is asked before, by
 * `refuseForeignFiles`.
 *
 * @throws Refused `not-found` or `too-large`
 */
export const readFile = async (fileId: string): Promise<Buffer> => {
  const url = (await temporaryUrls([fileId])).get(fileId)
  const content = url === undefined ? 'gone' : await contentAt(url, mostReadBytes)
  if (content === 'gone') throw refusal('not-found')
  if (content === 'too-large') throw refusal('too-large')
  return content
}
