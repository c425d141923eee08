import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'

/** How many reports of one danger by one person become one case. */
export interface DangerRules extends DatedRules {
  /** Minutes in which a further report of danger by the same person in the same compound belongs to the first. */
  readonly oneCaseMinutes: number
  /** Minutes in which whoever has the case is told of additions once; the case itself has them all. */
  readonly tellOnceMinutes: number
}

/** Oldest first. */
const dangerRules: readonly [DangerRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings: a danger is never refused, so that ten reports of one fire must not be ten cases for an ' +
      'office that has two hours; whoever comes must hear of news, and not of each word.',
    oneCaseMinutes: 30,
    tellOnceMinutes: 5,
  },
]

/** Finds the rules of danger in force at an instant; before the first are, the first apply. */
export const dangerRulesAt = (at: Instant): DangerRules => rulesAt(dangerRules, at)
