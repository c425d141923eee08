import { decided, refused, type Decision } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { ratingOf, type Rating } from './rating'
import { whyNot } from './whyNot'

export interface Rate extends Rating {
  readonly comment: string
}

/** Rates, for a reporter who was not asked when it ended, how an issue that is over was dealt with: once. */
export const rate = (
  { comment, ...answers }: Rate,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'rateIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  const rating = ratingOf(answers)
  if (rating === null) return refused('nothing-rated', { field: 'satisfied' })
  return decided<IssueFact>({ kind: 'rated', at: now, by: actor, rating, comment })
}
