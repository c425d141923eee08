import type { ActionFaultCode } from '../actions/ActionFault'

/** A call of a function that brought no result, as `callFunction` of a client sees it. */
export class InvocationError extends Error {
  constructor(
    readonly code: ActionFaultCode,
    message: string,
    readonly requestId: string,
  ) {
    super(message)
    this.name = 'InvocationError'
  }
}
