import { mayRefuse, type CallName } from '#contracts/calls'
import type { RefusalKind } from '#contracts/kernel/refusals'
import { logLine } from './logLine'

/**
 * Logs a refusal that the call's contract does not name: the contract or the rule is wrong. Whoever made the call is
 * told the refusal all the same, which helps them more than a fault would; the tests fail on the line.
 */
export const noteUndeclared = (call: CallName, kind: RefusalKind, requestId: string): void => {
  if (!mayRefuse(call, kind)) logLine({ event: 'undeclared-refusal', call, kind, requestId })
}
