import { decided, refused, type Decision } from '../kernel/decision'
import { arrivalAt } from './deadlines'
import { escalation } from './escalation'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { isReason } from '../kernel/reason'
import { whyNot } from './whyNot'

export interface Reopen {
  readonly reason: string
}

/**
 * Opens an issue again for its reporter, who says it is not solved: once for each handling, and while they may answer.
 * It stands where it stood with fresh clocks; from the second time on it goes a tier up, as long as there is one.
 */
export const reopen = (
  { reason }: Reopen,
  issue: Issue,
  { actor, chain, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'reopenIssue', actor, now)
  if (refusal !== null)
    return refused(refusal === 'wrong-state' && issue.state === 'closed' ? 'cannot-reopen' : refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const reopened: IssueFact = {
    kind: 'reopened',
    at: now,
    by: actor,
    reason,
    arrival: arrivalAt(chain, issue.standing.tier, issue, now),
  }
  if (issue.reopenings === 0) return decided(reopened)
  const up = escalation(issue, chain, now, { by: actor, cause: 'appeal', breached: null, reason })
  return up === null ? decided(reopened) : decided<IssueFact>(reopened, up)
}
