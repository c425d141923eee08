import { randomUUID } from 'node:crypto'
import type { CallRefusal, Reply } from '#contracts/kernel/refusals'
import { answer, type Grounds } from './answer'
import { doorOf, environmentOf, openidOf, requestIdOf } from './caller'
import { databaseCalls } from './databaseCalls'
import { isStorageFull } from './faults'
import type { Answerers } from './Answerer'
import { logLine } from './logLine'
import { readEvent } from './readEvent'
import { Refused, refusal } from './Refused'
import { watchfulCalls } from './watchfulCalls'

/** What HTTP access wants back from a function. */
interface HttpReply {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded: false
}

const overHttp = (reply: Reply<unknown>): HttpReply => ({
  // A refusal is an answer, not a failure of HTTP; only a fault of ours is a 500.
  statusCode: !reply.ok && reply.refusal.kind === 'internal' ? 500 : 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(reply),
  isBase64Encoded: false,
})

const refusalFor = (fault: unknown, requestId: string): CallRefusal => {
  if (fault instanceof Refused) return fault.refusal
  if (isStorageFull(fault)) {
    logLine({ event: 'storage-full', requestId })
    return { kind: 'storage-full' }
  }
  logLine({ event: 'fault', requestId, fault: fault instanceof Error ? fault.stack : String(fault) })
  return { kind: 'internal', params: { requestId } }
}

/**
 * Makes the entry of a function that answers calls: reads the event of its door, takes the caller from the platform,
 * stamps the time, runs the answerer and logs one line. Whatever goes wrong, the caller gets a `Reply`.
 */
export const serve =
  (answerers: Answerers, grounds: Grounds) =>
  async (event: unknown, context: unknown): Promise<Reply<unknown> | HttpReply> => {
    const now = Date.now()
    const began = performance.now()
    const callsBefore = databaseCalls()
    const watchfulBefore = watchfulCalls()
    const requestId = requestIdOf(context) ?? randomUUID()
    const environment = environmentOf(context)
    const door = doorOf(environment)
    const line: Record<string, unknown> = { event: 'call', requestId, door }
    let reply: Reply<unknown>
    try {
      if (!door) throw refusal('not-signed-in')
      const request = readEvent(door, event)
      line['call'] = request.name
      const openid = await openidOf(door, environment, request.authorization, now)
      if (!openid) throw refusal('not-signed-in')
      const personId = await grounds.idOf(openid)
      line['personId'] = personId
      const caller = { openid, personId, now, requestId, actingAs: request.actingAs }
      const output = await answer(answerers, request.name, request.input, caller, grounds)
      reply = { ok: true, output, requestId, at: Date.now() }
    } catch (fault) {
      reply = { ok: false, refusal: refusalFor(fault, requestId), requestId, at: Date.now() }
    }
    const outcome = reply.ok ? 'ok' : reply.refusal.kind
    const milliseconds = Math.round(performance.now() - began)
    const watchful = watchfulCalls() - watchfulBefore
    const calls = databaseCalls() - callsBefore
    logLine({ ...line, outcome, milliseconds, databaseCalls: calls, ...(watchful > 0 ? { watchful } : {}) })
    return door === 'http' ? overHttp(reply) : reply
  }
