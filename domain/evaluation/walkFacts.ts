import { replay } from '../issues/evolve'
import type { Issue, IssueFact } from '../issues/Issue'
import type { Instant } from '../kernel/decision'
import { MINUTE } from '../kernel/lengths'

/** A fact, and the issue as it was just before. */
export interface Told {
  readonly fact: IssueFact
  readonly before: Issue | null
}

/** An issue as it was at an instant, with what had happened to it. */
export interface Walked {
  readonly issue: Issue
  readonly told: readonly Told[]
  /** Whether a fact says that it happened well before the one before it. */
  readonly isRedated: boolean
}

/** Clocks of two machines that are right differ by less (see `clockRules`). */
const drift = MINUTE

/**
 * Folds the facts that there were at an instant; null where there were none. Time never runs backwards in a case: a fact
 * that says it happened before the one before it counts from that one on, so that nothing is gained by an earlier date.
 */
export const walkFacts = (id: string, facts: readonly IssueFact[], asOf: Instant): Walked | null => {
  const told: Told[] = []
  let issue: Issue | null = null
  let last = 0
  let isRedated = false
  for (const fact of facts) {
    if (Math.max(last, fact.at) > asOf) break
    if (last - fact.at > drift) isRedated = true
    last = Math.max(last, fact.at)
    const placed: IssueFact = { ...fact, at: last }
    told.push({ fact: placed, before: issue })
    issue = replay(issue, placed, id)
  }
  return issue === null ? null : { issue, told, isRedated }
}
