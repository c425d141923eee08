import { decided, refused, type Decision } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

/** A neighbour has the same trouble: from now on they are told everything that the reporter is told. */
export const support = (
  _command: object,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'supportIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (actor.kind !== 'person') return refused('not-permitted')
  const { personId, name } = actor
  return decided<IssueFact>({ kind: 'supported', at: now, by: actor, personId, name })
}
