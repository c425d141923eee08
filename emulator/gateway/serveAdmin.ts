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

/** One request of the SDK, whichever way it came. */
export interface AdminRequest {
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly url: URL
  readonly body: Buffer
}

export interface AdminAnswer {
  readonly contentType: string
  readonly body: Uint8Array
}

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
  let answer: AdminAnswer
  try {
    const body = await readBody(request, LIMITS.gatewayRequestBytes)
    answer = await answerAdmin(services, { headers: request.headers, url, body })
  } catch (error) {
    answer = jsonOf({ ...faultOf(error), requestId: randomUUID() })
  }
  const { contentType, body } = answer
  response.writeHead(200, { 'content-type': contentType, 'content-length': body.length })
  response.end(body)
}

/** Answers one request of the SDK, whatever comes of it. */
export async function answerAdmin(services: AdminServices, request: AdminRequest): Promise<AdminAnswer> {
  const { headers, body } = request
  const call = callOf(request)
  try {
    if (body.length > LIMITS.gatewayRequestBytes) throw new BodyTooLargeError(LIMITS.gatewayRequestBytes)
    const contentType = textOf(headers['content-type'])
    if (!AUTHORIZATION.test(textOf(headers['authorization']))) {
      throw new ActionFault(
        'SIGN_PARAM_INVALID',
        'the Authorization header is not a TC3-HMAC-SHA256 signature',
      )
    }
    if (contentType.startsWith('multipart/form-data')) {
      const form = await readMultipart(contentType, body)
      return { contentType: 'application/octet-stream', body: await performOpenApi(services, form) }
    }
    return jsonOf(await performJson(services, body, call))
  } catch (error) {
    return jsonOf({ ...faultOf(error), requestId: call.requestId })
  }
}

const textOf = (header: string | readonly string[] | undefined): string =>
  typeof header === 'string' ? header : ''

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
function callOf({ headers, url }: AdminRequest): ActionCall {
  const sequence = url.searchParams.get('seqId') ?? ''
  const end = sequence.lastIndexOf('-')
  return {
    requestId: randomUUID(),
    invocationId: end > 0 ? sequence.slice(0, end) : null,
    source: textOf(headers['x-tcb-source']),
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

function jsonOf(reply: unknown): AdminAnswer {
  return { contentType: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(reply)) }
}
