import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { ActionCall, ActionTable } from '../actions/Action'
import { ActionFault } from '../actions/ActionFault'
import { isDatabaseAction } from '../actions/engineActions'
import { perform } from '../actions/perform'
import { callOpenApi } from '../wechat/wechatActions'
import { LIMITS } from '../limits'
import type { Wechat } from '../wechat/Wechat'
import { BodyTooLargeError, readBody } from './readBody'
import { readMultipart } from './readMultipart'

/** The path that the SDK sends everything to. */
export const ADMIN_ROUTE = '/admin'

export interface AdminServices {
  readonly actions: ActionTable
  readonly wechat: Wechat
  /** Told of every database request that has ended, with the invocation that sent it. */
  readonly countCall: (invocationId: string | null) => void
}

/** What the SDK signs its requests with. The signature is not checked: there is no secret to check it by. */
const AUTHORIZATION = /^(TC3-HMAC-SHA256 Credential=[^,]+, .*SignedHeaders=[^,]+, Signature=\w+$|Bearer \S+$)/

/**
 * Serves the gateway: one request of the unpatched SDK, answered with HTTP 200 and JSON whatever comes of it, since the
 * SDK reads no body of any other status.
 */
export async function serveAdmin(
  services: AdminServices,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const call = callOf(request, url)
  try {
    const contentType = request.headers['content-type'] ?? ''
    const body = await readBody(request, LIMITS.gatewayRequestBytes)
    if (!AUTHORIZATION.test(request.headers.authorization ?? '')) {
      throw new ActionFault(
        'SIGN_PARAM_INVALID',
        'the Authorization header is not a TC3-HMAC-SHA256 signature',
      )
    }
    if (contentType.startsWith('multipart/form-data')) {
      sendBytes(response, await performOpenApi(services, await readMultipart(contentType, body)))
      return
    }
    sendJson(response, await performJson(services, body, call))
  } catch (error) {
    sendJson(response, { ...faultOf(error), requestId: call.requestId })
  }
}

function faultOf(error: unknown): { code: string; message: string } {
  if (error instanceof ActionFault) return { code: error.code, message: error.message }
  if (error instanceof BodyTooLargeError) return { code: 'EXCEED_REQUEST_SIZE_LIMIT', message: error.message }
  console.error('local CloudBase: the gateway failed unexpectedly', error)
  return { code: 'SYS_ERR', message: 'system error in the gateway' }
}

async function performJson(services: AdminServices, body: Buffer, call: ActionCall): Promise<unknown> {
  const params = paramsIn(body)
  const action = typeof params['action'] === 'string' ? params['action'] : ''
  const reply = await perform(services.actions, action, params, call)
  if (isDatabaseAction(action)) services.countCall(call.invocationId)
  return reply
}

async function performOpenApi(
  services: AdminServices,
  form: Record<string, string | Uint8Array>,
): Promise<Uint8Array> {
  if (form['action'] !== 'wx.openApi') {
    throw new ActionFault(
      'INVALID_ACTION',
      `the local CloudBase does not know the form action "${String(form['action'])}"`,
    )
  }
  return callOpenApi(services.wechat, form)
}

/** The SDK puts the invocation's id before its own counter: `<TCB_SEQID>-<event id>`. */
function callOf(request: IncomingMessage, url: URL): ActionCall {
  const sequence = url.searchParams.get('seqId') ?? ''
  const end = sequence.lastIndexOf('-')
  const source = request.headers['x-tcb-source']
  return {
    requestId: randomUUID(),
    invocationId: end > 0 ? sequence.slice(0, end) : null,
    source: typeof source === 'string' ? source : '',
  }
}

function paramsIn(body: Buffer): Record<string, unknown> {
  try {
    const params: unknown = JSON.parse(body.toString('utf8'))
    if (params !== null && typeof params === 'object') return params as Record<string, unknown>
  } catch {
    // Refused below, as anything else that is no object.
  }
  throw new ActionFault('INVALID_PARAM', 'the request is no JSON object')
}

function sendJson(response: ServerResponse, reply: unknown): void {
  const body = Buffer.from(JSON.stringify(reply))
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  })
  response.end(body)
}

function sendBytes(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
  response.end(bytes)
}
