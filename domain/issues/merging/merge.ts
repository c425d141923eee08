import { decided, refused, type Decision } from '../../kernel/decision'
import { isReason } from '../../kernel/reason'
import { urgencies } from '../categories'
import { arrivalAt } from '../deadlines'
import { handlingRulesAt } from '../handlingRules'
import type { Issue, IssueFact } from '../Issue'
import type { IssueContext } from '../IssueContext'
import { mayFollow } from '../stateGraph'
import { whyNot } from '../whyNot'

/** What is appended to each of the two. */
export interface Both {
  /** To the one that ends, or stands on its own again. */
  readonly own: readonly IssueFact[]
  /** To the one that goes on. */
  readonly other: readonly IssueFact[]
}

/** Why an issue cannot be merged into another. */
export type WhyNoMerge = 'itself' | 'elsewhere' | 'over' | 'hasOthers' | 'later' | 'lessUrgent' | 'tooMany'

/**
 * Tells why one issue cannot be merged into another; null when it can. It is the one that was raised first, and is no
 * less urgent, that goes on, so that nobody waits longer because of it.
 */
const whyNoMerge = (issue: Issue, other: Issue, most: number): WhyNoMerge | null => {
  if (other.id === issue.id) return 'itself'
  if (other.compoundId !== issue.compoundId) return 'elsewhere'
  if (!mayFollow(other, 'absorbed')) return 'over'
  if (issue.absorbed.length > 0) return 'hasOthers'
  if (other.raisedAt > issue.raisedAt) return 'later'
  if (urgencies.indexOf(other.urgency) < urgencies.indexOf(issue.urgency)) return 'lessUrgent'
  return other.absorbed.length >= most ? 'tooMany' : null
}

export interface Merge {
  readonly reason: string
  readonly other: Issue
  /** How many follow the issue who do not follow the other. */
  readonly people: number
}

/** Merges an issue, for its office, into another one about the same, which goes on for both. */
export const merge = (
  { reason, other, people }: Merge,
  issue: Issue,
  { actor, now }: Pick<IssueContext, 'actor' | 'now'>,
): { readonly ok: true; readonly both: Both } | Extract<Decision<IssueFact>, { ok: false }> => {
  const refusal = whyNot(issue, 'mergeIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const why = whyNoMerge(issue, other, handlingRulesAt(now).mostMerged)
  if (why !== null) return refused('cannot-merge', { field: 'into', params: { why } })
  const made = { at: now, by: actor }
  const own: IssueFact = { ...made, kind: 'merged', v: 2, into: other.id, number: other.number, reason }
  const gained = { issueId: issue.id, number: issue.number, people }
  return { ok: true, both: { own: [own], other: [{ ...made, kind: 'absorbed', ...gained }] } }
}

/** Lets an issue, for its office, stand on its own again: where it stood, with fresh clocks. */
export const unmerge = (
  { reason }: { readonly reason: string },
  issue: Issue,
  { actor, chain, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'unmergeIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const arrival = arrivalAt(chain, issue.standing.tier, issue, now)
  return decided<IssueFact>({ kind: 'unmerged', at: now, by: actor, why: 'office', reason, arrival })
}
