import type { Action, ActionTable } from '../actions/Action'
import { ActionFault, type ActionFaultCode } from '../actions/ActionFault'
import type { PerformedReply } from '../actions/perform'

/** Writes of one step, which need nothing of the state that a transaction has in this thread. */
const WRITES = [
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
] as const

/** Performs an action in the thread of the local CloudBase itself. */
export type Forward = (action: string, params: unknown) => Promise<PerformedReply>

/**
 * Sends the writes of an instance, those of transactions excepted, to the one engine in the main thread: writes of
 * several instances that arrive there together share one sync to the disk, which is what a write waits for.
 */
export function forwardWrites(actions: ActionTable, forward: Forward): ActionTable {
  const forwarded = WRITES.map((name): [string, Action] => [
    name,
    async (params, call) => {
      if (isInTransaction(params)) return actions[name]?.(params, call) ?? {}
      const reply = await forward(name, params)
      // The code is one that the action has refused with over there.
      if ('code' in reply) throw new ActionFault(reply.code as ActionFaultCode, String(reply['message']))
      return reply
    },
  ])
  return { ...actions, ...Object.fromEntries(forwarded) }
}

function isInTransaction(params: unknown): boolean {
  if (params === null || typeof params !== 'object' || !('transactionId' in params)) return false
  return params.transactionId !== undefined && params.transactionId !== null
}
