import { decided, refused, type Decision } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { ratingOf, type Rating } from './rating'
import { whyNot } from './whyNot'

export interface Confirm extends Rating {
  readonly comment: string
}

/**
 * Confirms for the reporter that the issue is solved, and how well where they say so. What is not solved is opened again,
 * never confirmed.
 */
export const confirm = (
  { comment, ...answers }: Confirm,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'confirmIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (answers.solved === 'not') return refused('not-solved', { field: 'solved' })
  return decided<IssueFact>({
    kind: 'confirmed',
    v: 2,
    at: now,
    by: actor,
    rating: ratingOf(answers),
    comment,
  })
}
