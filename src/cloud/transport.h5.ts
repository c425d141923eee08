import type { UploadExtension } from '#contracts/kernel/vocabulary'
import { call } from './call'
import { sendByHttp } from './http'
import type { Send, UploadPhoto } from './seam'

export const startCloud = (): void => undefined

export const send: Send = sendByHttp

/** Browsers report the progress of an upload through XMLHttpRequest only. */
const put = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Blob,
  onProgress: (percent: number) => void,
) =>
  new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(new Error(`upload answered ${request.status}`))
    }
    request.onerror = () => {
      reject(new Error('upload failed'))
    }
    request.send(body)
  })

const extensions: Readonly<Record<string, UploadExtension>> = { 'image/png': 'png', 'image/webp': 'webp' }

/** Sends a photo into the person's own folder. @throws Error when no ticket is given or the upload fails */
export const uploadPhoto: UploadPhoto = async ({ localPath, extension, onProgress }) => {
  const picture = await (await fetch(localPath)).blob()
  const ticket = await call('uploadTicket', { extension: extension ?? extensions[picture.type] ?? 'jpg' })
  if (!ticket.ok) throw new Error(ticket.refusal.kind)
  await put(ticket.output.url, ticket.output.headers, picture, onProgress)
  return ticket.output.fileId
}
