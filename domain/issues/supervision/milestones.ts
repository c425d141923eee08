import type { Instant } from '../../kernel/decision'
import type { Issue } from '../Issue'
import { mayFollow } from '../stateGraph'
import type { Milestone, SupervisionFact } from './facts'

/** Finds the next milestone of a case, or null. */
export const nextMilestone = ({ milestones }: Pick<Issue, 'milestones'>): Milestone | null =>
  milestones.find(({ reachedAt }) => reachedAt === null) ?? null

/** Tells whether the district supervises a case: no clock ends it. */
export const isSupervised = ({ milestones }: Pick<Issue, 'milestones'>): boolean => milestones.length > 0

/** Finds the first instant at which the next milestone is late and nobody has noted it; null where none is due. */
export const milestoneLateAt = (issue: Pick<Issue, 'milestones' | 'state' | 'pause'>): Instant | null => {
  const next = nextMilestone(issue)
  return next === null || next.lateNoted || !mayFollow(issue, 'milestoneLate') ? null : next.due + 1
}

/** Folds what is agreed and reached into an issue. */
export const foldSupervision = (issue: Issue, fact: SupervisionFact): Issue => {
  if (fact.kind === 'supervised') {
    const { text, due } = fact
    const added: Milestone = { text, due, reachedAt: null, lateNoted: false }
    return { ...issue, milestones: [...issue.milestones, added] }
  }
  const next = nextMilestone(issue)
  const change = fact.kind === 'milestoneReached' ? { reachedAt: fact.at } : { lateNoted: true }
  return { ...issue, milestones: issue.milestones.map(one => (one === next ? { ...one, ...change } : one)) }
}

/** Tells whether a fact is one of supervision. */
export const isSupervision = (fact: { readonly kind: string }): fact is SupervisionFact =>
  fact.kind === 'supervised' || fact.kind.startsWith('milestone')
