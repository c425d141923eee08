import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

import { ActionFault } from '../actions/ActionFault'
import { isNoSpace } from '../system/noSpace'
import { byteRangeIn } from './byteRange'
import { readCloudPath } from './cloudPath'
import { contentTypeOf } from './contentType'
import { FileTooLargeError } from './FileStore'
import { STORAGE_ROUTE, type Storage } from './Storage'

/** Stands in for the object storage behind CloudBase: signed PUT, GET (of a part too) and HEAD of one file, errors as its XML. */
export async function serveFiles(
  storage: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = pathIn(url)
  if (path === null) {
    sendError(response, 400, 'InvalidURI', 'not a path of the storage')
    return
  }
  if (request.method === 'PUT') return receive(storage, request, response, path)
  if (request.method === 'GET' || request.method === 'HEAD')
    return send(storage, request, response, path, url)
  sendError(response, 405, 'MethodNotAllowed', 'PUT, GET and HEAD are served')
}

async function receive(
  storage: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (!storage.signer.verify('write', path, request.headers.authorization ?? '')) {
    sendError(response, 403, 'SignatureDoesNotMatch', 'the signature is not for this file, or has ended')
    return
  }
  if (storage.refusing) {
    sendError(response, 503, 'ServiceUnavailable', 'simulated fault')
    return
  }
  if (Number(request.headers['content-length'] ?? 0) > storage.mostBytesAt(path)) {
    sendTooLarge(response, storage.mostBytesAt(path))
    return
  }
  try {
    await storage.files.write(path, request, request.headers['content-type'] ?? contentTypeOf(path))
  } catch (error) {
    if (error instanceof FileTooLargeError) {
      sendTooLarge(response, storage.mostBytesAt(path))
      return
    }
    if (isNoSpace(error)) {
      sendError(response, 507, 'InsufficientStorage', 'no space is left to write to')
      return
    }
    throw error
  }
  response.writeHead(200, { 'content-length': 0 }).end()
}

async function send(
  storage: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  url: URL,
): Promise<void> {
  if (!storage.signer.verify('read', path, url.searchParams.get('sign') ?? '')) {
    sendError(response, 403, 'AccessDenied', 'the link is not for this file, or has ended')
    return
  }
  const file = await storage.files.open(path)
  if (file === null) {
    sendError(response, 404, 'NoSuchKey', 'the file does not exist')
    return
  }
  const range = byteRangeIn(request.headers.range, file.bytes)
  if (range === 'unsatisfiable') {
    await file.close()
    response.setHeader('content-range', `bytes */${String(file.bytes)}`)
    sendError(response, 416, 'InvalidRange', 'the file ends before what is asked for')
    return
  }
  const { first, last } = range ?? { first: 0, last: file.bytes - 1 }
  if (range !== null) {
    response.setHeader('content-range', `bytes ${String(first)}-${String(last)}/${String(file.bytes)}`)
  }
  response.writeHead(range === null ? 200 : 206, {
    'content-type': file.contentType,
    'content-length': last - first + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    // What a stranger uploaded must not run as a page of the site that shares this port.
    'content-security-policy': 'sandbox',
  })
  if (request.method !== 'HEAD') return pipeline(file.read(range ?? undefined), response)
  await file.close()
  response.end()
}

function sendTooLarge(response: ServerResponse, mostBytes: number): void {
  sendError(response, 400, 'EntityTooLarge', `a file is at most ${String(mostBytes)} bytes`)
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  const body =
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
    '<RequestId>local</RequestId><TraceId>local</TraceId></Error>'
  // An unread upload would otherwise be taken for the next request of the connection.
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' }).end(body)
}

function pathIn(url: URL): string | null {
  try {
    return readCloudPath(decodeURIComponent(url.pathname.slice(STORAGE_ROUTE.length)))
  } catch (error) {
    if (error instanceof ActionFault || error instanceof URIError) return null
    throw error
  }
}
