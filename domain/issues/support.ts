import { refused, type Refusal } from '../kernel/decision'
import type { FactOf } from '../kernel/fact'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

type Supported =
  | { readonly ok: true; readonly facts: readonly [FactOf<IssueFact, 'supported'>] }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Adds a neighbour who has the same trouble: from now on they are told everything that the reporter is told. Who joins
 * stands beside the issue, not in it: that nobody does so twice is seen there.
 */
export const support = (issue: Issue, { actor, now }: Pick<IssueContext, 'actor' | 'now'>): Supported => {
  const refusal = whyNot(issue, 'supportIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (actor.kind !== 'person') return refused('not-permitted')
  const { personId, name } = actor
  return { ok: true, facts: [{ kind: 'supported', at: now, by: actor, personId, name }] }
}
