import { createHash } from 'node:crypto'

import * as z from 'zod/mini'

import { LIMITS } from '../limits'
import { readCloudPath } from './cloudPath'
import type { Storage } from './Storage'
import type { ActionTable } from '../actions/Action'
import { readParams } from '../actions/readParams'

const GetUploadMetadata = z.object({ path: z.string(), method: z.literal('put') })
const GetDownloadUrl = z.object({
  file_list: z
    .array(
      z.object({
        fileid: z.string(),
        max_age: z.optional(z.number().check(z.positive())),
        url_type: z.optional(z.string()),
      }),
    )
    .check(z.maxLength(LIMITS.filesPerTempUrlRequest)),
})
const DeleteFile = z.object({
  fileid_list: z.array(z.string()).check(z.maxLength(LIMITS.filesPerDeleteRequest)),
})
const CopyFile = z.object({
  file_list: z.array(
    z.object({
      src_path: z.string(),
      dst_path: z.string(),
      overwrite: z.optional(z.boolean()),
      remove_original: z.optional(z.boolean()),
    }),
  ),
})
type Copy = z.infer<typeof CopyFile>['file_list'][number]

const NONEXISTENT = 'STORAGE_FILE_NONEXIST'

/** Answers requests on files, as an administrator handles them: the SDK in a function is one. */
export function storageActions(storage: Storage): ActionTable {
  return {
    'storage.getUploadMetadata': async params => {
      const { path, url, authorization } = storage.uploadTarget(readParams(GetUploadMetadata, params).path)
      const fileId = storage.fileIdOf(path)
      // It travels in a header, where a path may not.
      const cosFileId = createHash('sha256').update(path).digest('hex')
      return Promise.resolve({ data: { url, token: 'local', authorization, fileId, cosFileId } })
    },

    'storage.batchGetDownloadUrl': async params => {
      const { file_list } = readParams(GetDownloadUrl, params)
      const links = file_list.map(async ({ fileid, max_age }) => {
        const path = storage.pathOf(fileid)
        const lifeSeconds = Math.min(max_age ?? LIMITS.tempUrlDefaultSeconds, LIMITS.tempUrlMaxSeconds)
        if (path === null || (await storage.files.find(path)) === null) {
          return { code: NONEXISTENT, fileID: fileid, tempFileURL: '', maxAge: lifeSeconds }
        }
        const tempFileURL = storage.readLink(path, lifeSeconds)
        return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge: lifeSeconds }
      })
      return { data: { download_list: await Promise.all(links) } }
    },

    'storage.batchDeleteFile': async params => {
      const { fileid_list } = readParams(DeleteFile, params)
      const removed = fileid_list.map(async fileID => {
        const path = storage.pathOf(fileID)
        const existed = path !== null && (await storage.files.remove(path))
        return { fileID, code: existed ? 'SUCCESS' : NONEXISTENT }
      })
      return { data: { delete_list: await Promise.all(removed) } }
    },

    'storage.batchCopyFile': async params => {
      const { file_list } = readParams(CopyFile, params)
      storage.refuseWhenFaulty()
      return { data: { copy_list: await Promise.all(file_list.map(copy => copyOne(storage, copy))) } }
    },
  }
}

async function copyOne(storage: Storage, copy: Copy): Promise<Record<string, unknown>> {
  const from = readCloudPath(copy.src_path)
  const to = readCloudPath(copy.dst_path)
  if (copy.overwrite === false && (await storage.files.find(to)) !== null) {
    return { code: 'STORAGE_FILE_EXIST', message: `${to} exists`, fileId: storage.fileIdOf(to) }
  }
  const done = await (copy.remove_original === true
    ? storage.files.move(from, to)
    : storage.files.copy(from, to))
  if (!done) return { code: NONEXISTENT, message: `${from} does not exist` }
  return { code: 'SUCCESS', fileId: storage.fileIdOf(to) }
}
