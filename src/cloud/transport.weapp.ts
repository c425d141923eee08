import Taro from '@tarojs/taro'
import type { UploadExtension } from '#contracts/kernel/vocabulary'
import { call } from './call'
import { httpBase, sendByHttp } from './http'
import { newRequestId } from './requestId'
import type { Send, Upload, UploadPhoto } from './seam'

/** A build for DevTools beside the local CloudBase speaks HTTP; every other build goes through WeChat. */
const overHttp = httpBase !== ''

export const startCloud = (): void => {
  if (!overHttp) Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV, traceUser: false })
}

export const send: Send = async envelope => {
  if (overHttp) return sendByHttp(envelope)
  const reply = await Taro.cloud.callFunction({ name: 'api', data: { ...envelope } })
  return reply.result
}

const pictureExtensions = ['png', 'webp', 'jpeg'] as const

const extensionOf = ({ localPath, extension }: Pick<Upload, 'localPath' | 'extension'>): UploadExtension =>
  extension ?? pictureExtensions.find(ending => localPath.toLowerCase().endsWith(`.${ending}`)) ?? 'jpg'

const uploadThroughWeChat: UploadPhoto = ({ localPath, folder, extension, onProgress }) =>
  new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: `${folder}${newRequestId()}.${extensionOf({ localPath, extension })}`,
      filePath: localPath,
      success: result => {
        resolve(result.fileID)
      },
      fail: reason => {
        reject(new Error(reason.errMsg))
      },
    })
    // The task is handed back at once, beside the callbacks; its type knows only the promise form.
    const progress: unknown = task
    if (hasProgress(progress)) {
      progress.onProgressUpdate(event => {
        onProgress(event.progress)
      })
    }
  })

interface ProgressingTask {
  onProgressUpdate(listener: (event: { progress: number }) => void): void
}
const hasProgress = (task: unknown): task is ProgressingTask =>
  typeof task === 'object' && task !== null && 'onProgressUpdate' in task

const uploadOverHttp: UploadPhoto = async ({ localPath, extension, onProgress }) => {
  const ticket = await call('uploadTicket', { extension: extensionOf({ localPath, extension }) })
  if (!ticket.ok) throw new Error(ticket.refusal.kind)
  const picture = Taro.getFileSystemManager().readFileSync(localPath)
  await Taro.request({ url: ticket.output.url, method: 'PUT', header: ticket.output.headers, data: picture })
  onProgress(100)
  return ticket.output.fileId
}

export const uploadPhoto: UploadPhoto = upload =>
  overHttp ? uploadOverHttp(upload) : uploadThroughWeChat(upload)
