import { EngineFault } from '../engine/Engine'
import { isNoSpace } from '../system/noSpace'
import type { ActionCall, ActionReply, ActionTable } from './Action'
import { ActionFault } from './ActionFault'

export interface ActionRefusal {
  readonly code: string
  readonly message: string
  readonly requestId: string
}

export type PerformedReply = ActionRefusal | (ActionReply & { readonly requestId: string })

/**
 * Runs one action and always answers, in CloudBase's own shape: the reply, or `{ code, message, requestId }`.
 * An action that is not in the table is refused by name; a bug becomes `SYS_ERR`, its detail on the error output.
 */
export async function perform(
  actions: ActionTable,
  name: string,
  params: unknown,
  call: ActionCall,
): Promise<PerformedReply> {
  try {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (action === undefined) {
      throw new ActionFault('INVALID_ACTION', `the local CloudBase does not know the action "${name}"`)
    }
    return { ...(await action(params, call)), requestId: call.requestId }
  } catch (error) {
    return { ...refusalOf(error, name), requestId: call.requestId }
  }
}

function refusalOf(error: unknown, name: string): { code: string; message: string } {
  if (error instanceof ActionFault || error instanceof EngineFault) {
    return { code: error.code, message: error.message }
  }
  if (isNoSpace(error)) return { code: 'STORAGE_FULL', message: 'no space is left to write to' }
  console.error(`local CloudBase: ${name} failed unexpectedly`, error)
  return { code: 'SYS_ERR', message: `system error in ${name}` }
}
