import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'

/** Numbers by which claims are treated. */
export interface ResidenceRules extends DatedRules {
  /** Days after a refusal in which it may be appealed, once. */
  readonly appealDays: number
  /** How many claims of one person may wait at the same time. */
  readonly mostWaiting: number
  /** Days after a link was made in which others of the home may contest it in one tap. */
  readonly disputeDays: number
}

/** Oldest first. A change is a new row, so that an old refusal keeps the days it was given. */
export const residenceRules: readonly [ResidenceRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings, no law prescribes them: thirty days are time enough to fetch a paper and to ask the office, ' +
      'thirty to contest who was linked to one’s home; five waiting claims are more homes than a family moves into at once and too few to flood an office.',
    appealDays: 30,
    mostWaiting: 5,
    disputeDays: 30,
  },
]

/** Finds the rules of residence in force at an instant; before the first are, the first apply. */
export const residenceRulesAt = (at: Instant): ResidenceRules => rulesAt(residenceRules, at)
