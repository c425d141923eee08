import type { IncomingMessage } from 'node:http'

/** What a function receives from HTTP access, as CloudBase documents it. */
export interface HttpEvent {
  /** Below the path that leads to the function; always begins with a slash. */
  readonly path: string
  readonly httpMethod: string
  readonly headers: Readonly<Record<string, string>>
  readonly queryStringParameters: Readonly<Record<string, string>>
  readonly requestContext: Readonly<Record<string, unknown>>
  readonly body: string
  readonly isBase64Encoded: boolean
}

const TEXT = /^(text\/|application\/(json|xml|x-www-form-urlencoded|javascript))/

/** Makes the event that a function behind a path of CloudBase's HTTP access is called with. */
export function httpEventOf(
  request: IncomingMessage,
  url: URL,
  route: string,
  body: Buffer,
  env: string,
): HttpEvent {
  const below = url.pathname.slice(route === '/' ? 0 : route.length)
  const isText = body.length === 0 || TEXT.test(request.headers['content-type'] ?? 'text/plain')
  return {
    path: below.startsWith('/') ? below : `/${below}`,
    httpMethod: request.method ?? 'GET',
    headers: headersOf(request),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      envId: env,
      sourceIp: '127.0.0.1',
      httpMethod: request.method ?? 'GET',
      path: url.pathname,
    },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
    ),
  )
}
