import { decided, refused, type Decision } from '../kernel/decision'
import { arrivalAt } from './deadlines'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { isReason, sameReason } from '../kernel/reason'
import { tierBelow } from './tierChain'
import { whyNot } from './whyNot'

export interface ReturnDown {
  readonly reason: string
}

/** Sends an issue one tier down for the office, only with a reason and never twice for the same one. */
export const returnDown = (
  { reason }: ReturnDown,
  issue: Issue,
  { actor, chain, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'returnIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  if (issue.returnReasons.some(before => sameReason(before, reason))) {
    return refused('same-reason-return', { field: 'reason' })
  }
  const from = issue.standing.tier
  const to = tierBelow(from)
  if (to === null) return refused('no-lower-tier')
  const arrival = arrivalAt(chain, to, issue, now)
  return decided<IssueFact>({ kind: 'returned', at: now, by: actor, from, reason, arrival })
}
