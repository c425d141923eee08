import type { IncomingMessage } from 'node:http'

/** A request whose body is larger than its reader allows. */
export class BodyTooLargeError extends Error {
  constructor(readonly limitBytes: number) {
    super(`a request is at most ${String(limitBytes)} bytes`)
    this.name = 'BodyTooLargeError'
  }
}

/**
 * Reads a whole body. What exceeds the limit is read to its end and dropped, so that the answer can be sent.
 * @throws BodyTooLargeError
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const buffer = chunk as Buffer
    bytes += buffer.length
    if (bytes <= limitBytes) chunks.push(buffer)
  }
  if (bytes > limitBytes) throw new BodyTooLargeError(limitBytes)
  return Buffer.concat(chunks)
}
