import type { ServerResponse } from 'node:http'
import * as z from 'zod/mini'

/** An answer that names its status; any other result of a function is sent as it is, with status 200. */
const IntegratedReply = z.object({
  statusCode: z.number(),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  body: z.optional(z.unknown()),
  isBase64Encoded: z.optional(z.boolean()),
})

/** Sends what a function returned to HTTP access. @param result JSON text */
export function sendHttpReply(response: ServerResponse, result: string): void {
  const value: unknown = JSON.parse(result)
  const reply = IntegratedReply.safeParse(value)
  if (!reply.success) {
    const isText = typeof value === 'string'
    send(response, 200, isText ? 'text/plain; charset=utf-8' : JSON_TYPE, isText ? value : result)
    return
  }
  const { statusCode, headers = {}, body, isBase64Encoded = false } = reply.data
  for (const [name, content] of Object.entries(headers)) response.setHeader(name, String(content))
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
  send(response, statusCode, JSON_TYPE, isBase64Encoded ? Buffer.from(text, 'base64') : text)
}

const JSON_TYPE = 'application/json; charset=utf-8'

function send(response: ServerResponse, status: number, contentType: string, body: string | Buffer): void {
  if (!response.hasHeader('content-type')) response.setHeader('content-type', contentType)
  response.setHeader('content-length', Buffer.byteLength(body))
  response.writeHead(status).end(body)
}
