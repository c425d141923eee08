import type { IncomingMessage, ServerResponse } from 'node:http'

import type { ActionFaultCode } from '../actions/ActionFault'
import { BodyTooLargeError, readBody } from '../gateway/readBody'
import { LIMITS } from '../limits'
import { SOURCES } from '../runner/Caller'
import type { FunctionRunner } from '../runner/FunctionRunner'
import { InvocationError } from '../runner/InvocationError'
import { httpEventOf } from './httpEvent'
import { sendHttpReply } from './httpReply'

/** Paths and the functions they lead to, such as `{ '/api': 'api' }`. */
export type HttpAccess = Readonly<Record<string, string>>

const STATUSES: Partial<Record<ActionFaultCode, number>> = {
  FUNCTION_NOT_FOUND: 404,
  EXCEED_REQUEST_SIZE_LIMIT: 413,
  FUNCTION_EXCEED_RESOURCE_LIMIT: 429,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
}

/** Finds the longest path that leads to a function, or null. A path leads to everything below it. */
export function routeOf(
  access: HttpAccess,
  pathname: string,
): { route: string; functionName: string } | null {
  const leading = Object.entries(access)
    .filter(([route]) => route === '/' || pathname === route || pathname.startsWith(`${route}/`))
    .sort(([a], [b]) => b.length - a.length)
  const [longest] = leading
  return longest === undefined ? null : { route: longest[0], functionName: longest[1] }
}

/**
 * Calls a function with an HTTP request and sends what it answers. Nobody's identity comes with the request.
 * @throws whatever is neither a fault of the function nor of its answer
 */
export async function serveFunction(
  runner: FunctionRunner,
  target: { route: string; functionName: string; env: string },
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  try {
    const body = await readBody(request, LIMITS.functionEventBytes)
    const event = httpEventOf(request, url, target.route, body, target.env)
    const caller = { kind: 'system', source: SOURCES.http } as const
    const { result } = await runner.invoke(target.functionName, JSON.stringify(event), caller)
    sendHttpReply(response, result)
  } catch (error) {
    if (error instanceof InvocationError) {
      sendFault(response, STATUSES[error.code] ?? 500, error.code, error.requestId)
    } else if (error instanceof BodyTooLargeError) {
      sendFault(response, 413, 'EXCEED_REQUEST_SIZE_LIMIT', '')
    } else throw error
  }
}

/** The code alone: the message of an exception may quote what the caller must not see. */
function sendFault(response: ServerResponse, status: number, code: string, requestId: string): void {
  const body = JSON.stringify({ code, message: code, requestId })
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body)
}
