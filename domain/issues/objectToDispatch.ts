import { decided, refused, type Decision } from '../kernel/decision'
import { escalation } from './escalation'
import type { DispatchObjected, Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { rulesAt, type DatedRules } from '../kernel/datedRules'
import { isReason } from '../kernel/reason'
import { whyNot } from './whyNot'

export interface ObjectionRules extends DatedRules {
  /** The objection at a tier that sends the issue up. */
  readonly objectionsToEscalate: number
}

/** Oldest first. What an objection led to stands in its fact, so a new row changes no old case. */
export const objectionRules: readonly [ObjectionRules] = [
  {
    from: 0,
    source: 'our own setting (首接负责): one office may have erred, after two the next tier decides',
    objectionsToEscalate: 2,
  },
]

export interface ObjectToDispatch {
  readonly reason: string
}

/** The handler says it is not theirs; it goes back to the office, and after the second time to the next tier. */
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
  if (issue.objections + 1 < rulesAt(objectionRules, now).objectionsToEscalate)
    return decided<IssueFact>(objected('backToOffice'))
  const up = escalation(issue, chain, now, { by: actor, cause: 'objections', breached: null, reason })
  return up === null
    ? decided<IssueFact>(objected('nowhereToGo'))
    : decided<IssueFact>(objected('goesUp'), up)
}
