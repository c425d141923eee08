import { decided, refused, type Decision } from '../kernel/decision'
import { escalation } from './escalation'
import { handlingRulesAt } from './handlingRules'
import type { DispatchObjected, Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { isReason } from '../kernel/reason'
import { whyNot } from './whyNot'

export interface ObjectToDispatch {
  readonly reason: string
}

/**
 * Objects, for the handler, to being sent an issue that is not theirs: it goes back to the office, and after the second
 * time to the next tier.
 */
export const objectToDispatch = (
  { reason }: ObjectToDispatch,
  issue: Issue,
  { actor, chain, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'objectToDispatch', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const objected = (outcome: DispatchObjected['outcome']): DispatchObjected => ({
    kind: 'dispatchObjected',
    v: 2,
    at: now,
    by: actor,
    reason,
    outcome,
  })
  if (issue.objections + 1 < handlingRulesAt(now).objectionsToEscalate)
    return decided<IssueFact>(objected('backToOffice'))
  const up = escalation(issue, chain, now, { by: actor, cause: 'objections', breached: null, reason })
  return up === null
    ? decided<IssueFact>(objected('nowhereToGo'))
    : decided<IssueFact>(objected('goesUp'), up)
}
