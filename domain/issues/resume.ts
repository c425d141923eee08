import { decided, refused, type Decision } from '../kernel/decision'
import { deadlinesAfterPause } from './deadlines'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

/** Starts the clocks again for the office before a pause ends: what was left of each is left again. */
export const resume = (_command: object, issue: Issue, { actor, now }: IssueContext): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'resumeIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  return decided<IssueFact>({
    kind: 'resumed',
    at: now,
    by: actor,
    deadlines: deadlinesAfterPause(issue, now),
  })
}
