import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'

/** Numbers by which issues are handled, besides the times of `slaRules`. */
export interface HandlingRules extends DatedRules {
  /** Days in which the reporter says whether what was handled is solved. */
  readonly confirmDays: number
  /** Days that all pauses of one stay at a tier may last together. */
  readonly pauseDays: number
  /** Days after a rejection in which the reporter may appeal against it, once. */
  readonly appealDays: number
  /** Days after the end in which a reporter who was not asked may rate. */
  readonly rateDays: number
  /** Issues that may be merged into one: more would not fit one write of the database. */
  readonly mostMerged: number
  /** The objection to a dispatch that sends an issue a tier up. */
  readonly objectionsToEscalate: number
}

/** Oldest first. A change is a new row; what was handled or objected to under an old one keeps it. */
export const handlingRules: readonly [HandlingRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'The district, as its model of handling says: two objections send an issue up. The days are our own settings, no ' +
      'law prescribes them: a week holds a weekend to look at what was done, a month outlasts an order of spare parts; ' +
      'fifteen days to appeal, a month to say how it was.',
    confirmDays: 7,
    pauseDays: 30,
    appealDays: 15,
    rateDays: 30,
    mostMerged: 20,
    objectionsToEscalate: 2,
  },
]

/** Finds the rules of handling issues in force at an instant; before the first are, the first apply. */
export const handlingRulesAt = (at: Instant): HandlingRules => rulesAt(handlingRules, at)
