import { decided, refused, type Decision } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { isReason } from '../kernel/reason'
import { whyNot } from './whyNot'

export interface Reject {
  readonly reason: string
}

/** Declines an issue for the office, with a reason that the reporter is told. */
export const reject = (
  { reason }: Reject,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'rejectIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  return decided<IssueFact>({ kind: 'rejected', at: now, by: actor, reason })
}
