import { decided, refused, type Decision } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

export interface Withdraw {
  /** May be empty. */
  readonly reason: string
}

/** Takes an issue back for its reporter, as long as it is not handled. */
export const withdraw = (
  { reason }: Withdraw,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'withdrawIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  return decided<IssueFact>({ kind: 'withdrawn', at: now, by: actor, reason })
}
