import type { IncomingMessage, ServerResponse } from 'node:http'

const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Tells whether a request was meant for this machine: its Host names it and its Origin, if any, is a local page. A page
 * of the internet that found the port, by name or by a name that resolves to it, is neither.
 */
export function isLocalRequest(request: IncomingMessage): boolean {
  return (
    isLocalHost(request) && (request.headers.origin === undefined || isLocalOrigin(request.headers.origin))
  )
}

/** Lets local pages on other ports call functions and read files: a development server, the tools of WeChat. */
export function allowLocalOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers
  if (origin === undefined || !isLocalOrigin(origin)) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('vary', 'origin')
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE, PATCH, OPTIONS')
  response.setHeader('access-control-max-age', '600')
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? 'content-type, authorization',
  )
}

function isLocalHost(request: IncomingMessage): boolean {
  try {
    return LOCAL_NAMES.has(new URL(`http://${request.headers.host ?? ''}`).hostname)
  } catch {
    return false
  }
}

function isLocalOrigin(origin: string): boolean {
  try {
    return LOCAL_NAMES.has(new URL(origin).hostname)
  } catch {
    return false
  }
}
