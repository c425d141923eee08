import { decided, refused, type Decision } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

export interface Confirm {
  /** 1 to 5. */
  readonly rating: number
  readonly comment: string
}

/** Confirms for the reporter that the issue is solved, and how well. */
export const confirm = (
  { rating, comment }: Confirm,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'confirmIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  return decided<IssueFact>({ kind: 'confirmed', at: now, by: actor, rating, comment })
}
