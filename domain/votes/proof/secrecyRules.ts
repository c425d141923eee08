import { rulesAt, type DatedRules } from '../../kernel/datedRules'
import type { Instant } from '../../kernel/decision'

/** What must be given before a vote may be called secret. */
export interface SecrecyRules extends DatedRules {
  /** Rights taking part, at least, for any class but `open`. */
  readonly leastTakingPart: number
}

/** Oldest first. A change is a new row. */
const secrecyTable: readonly [SecrecyRules, ...SecrecyRules[]] = [
  {
    from: Date.UTC(2026, 10, 30, 16),
    source:
      'Our own setting. Areas are known, so totals by area have few explanations where few take part: of 16 usually ' +
      'exactly one (measured). Besides, totals are held against the areas before each record is made.',
    leastTakingPart: 40,
  },
]

/** Finds the rules of secrecy in force at an instant; before the first are, the first apply. */
export const secrecyRulesAt = (at: Instant): SecrecyRules => rulesAt(secrecyTable, at)
