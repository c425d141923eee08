import { randomUUID } from 'node:crypto'

import type { ActionTable } from '../actions/Action'
import { perform } from '../actions/perform'

/** What the database builder expects of whatever carries its requests: the seam that the SDK itself uses. */
export type RequestClass = new (config: unknown) => {
  send(action: string, params?: unknown): Promise<unknown>
}

/** A refused request, with the fields of the SDK's own error. */
export class RefusedRequest extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string,
  ) {
    super(message)
  }
}

/**
 * Makes a request class that runs the actions in this thread: the gateway without its HTTP. Replies and refusals are
 * what the SDK would have read off the wire.
 *
 * @param performed told the name of every action once it has run.
 */
export function inProcessRequests(
  actions: () => ActionTable,
  performed: (action: string) => void,
): RequestClass {
  return class InProcessRequest {
    async send(action: string, params: unknown = {}): Promise<unknown> {
      const call = { requestId: randomUUID(), invocationId: null, source: 'in-process' }
      const reply = await perform(actions(), action, params, call)
      performed(action)
      if ('code' in reply) {
        throw new RefusedRequest(String(reply.code), String(reply['message']), reply.requestId)
      }
      return reply
    }
  }
}
