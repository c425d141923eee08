import busboy from 'busboy'

import { ActionFault } from '../actions/ActionFault'

/** Reads a form: text parts as strings, binary parts as bytes. @throws ActionFault `INVALID_PARAM` */
export function readMultipart(
  contentType: string,
  body: Buffer,
): Promise<Record<string, string | Uint8Array>> {
  return new Promise((resolve, reject) => {
    const unreadable = (): void => {
      reject(new ActionFault('INVALID_PARAM', 'the form cannot be read'))
    }
    try {
      const parts: Record<string, string | Uint8Array> = {}
      const form = busboy({ headers: { 'content-type': contentType } })
      form.on('field', (name, value) => {
        parts[name] = value
      })
      form.on('file', (name, stream) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          parts[name] = Buffer.concat(chunks)
        })
      })
      form.on('close', () => {
        resolve(parts)
      })
      form.on('error', unreadable)
      form.end(body)
    } catch {
      unreadable()
    }
  })
}
