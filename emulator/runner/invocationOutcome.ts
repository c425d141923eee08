import { ActionFault, type ActionFaultCode } from '../actions/ActionFault'
import { LIMITS } from '../limits'
import type { DeployedFunction } from './FunctionDeclaration'
import type { InstanceOutcome } from './Instance'
import { InvocationError } from './InvocationError'
import type { InvocationLine } from './InvocationLog'

/**
 * Reads the result of an invocation that has one.
 * @throws ActionFault for every other end of it
 */
export function resultOf(outcome: InstanceOutcome, deployed: DeployedFunction): string {
  switch (outcome.kind) {
    case 'returned':
      if (Buffer.byteLength(outcome.result) > LIMITS.functionResponseBytes) {
        const message = `The size of response exceeds the upper limit (${String(LIMITS.functionResponseBytes)} bytes)`
        throw new ActionFault('FUNCTIONS_EXECUTE_FAIL', message)
      }
      return outcome.result
    case 'threw':
      throw executeFail(outcome.message, outcome.stack)
    case 'timed-out': {
      const message = `Invoking task timed out after ${String(outcome.seconds)} seconds`
      throw new ActionFault('FUNCTIONS_TIME_LIMIT_EXCEEDED', message)
    }
    case 'crashed':
      if (outcome.outOfMemory) {
        const message = `The function exceeded its ${String(deployed.memoryMegabytes)} MB of memory`
        throw new ActionFault('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', message)
      }
      throw executeFail('the function ended without an answer', outcome.reason)
  }
}

/** The message is JSON, as CloudBase words an exception of a function. */
function executeFail(errorMessage: string, stackTrace: string): ActionFault {
  return new ActionFault('FUNCTIONS_EXECUTE_FAIL', JSON.stringify({ errorCode: 1, errorMessage, stackTrace }))
}

const OUTCOMES: Partial<Record<ActionFaultCode, InvocationLine['outcome']>> = {
  FUNCTIONS_EXECUTE_FAIL: 'failed',
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 'timed-out',
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: 'crashed',
}

/**
 * Tells how a failed invocation stands in the log, and what its caller is told.
 * @throws what is no refusal: a bug
 */
export function failureOf(
  error: unknown,
  requestId: string,
): { outcome: InvocationLine['outcome']; error: InvocationError } {
  if (!(error instanceof ActionFault)) throw error
  return {
    outcome: OUTCOMES[error.code] ?? 'refused',
    error: new InvocationError(error.code, error.message, requestId),
  }
}
