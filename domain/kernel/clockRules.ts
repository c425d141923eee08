import { rulesAt, type DatedRules } from './datedRules'
import type { Instant } from './decision'
import { MINUTE } from './lengths'

/** How far the clock of a machine may be from that of the database. */
export interface ClockRules extends DatedRules {
  /** Minutes by which they may differ before nothing is done that cannot be undone. */
  readonly mostMinutes: number
  /** Minutes in which administrators are told of it once. */
  readonly tellOnceMinutes: number
}

/** Oldest first. */
const clockRules: readonly [ClockRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings: machines of one cloud differ by milliseconds, and a call takes seconds at most; a vote is closed ' +
      'to the minute. Once an hour is enough to be looked into, and too seldom to be turned off.',
    mostMinutes: 1,
    tellOnceMinutes: 60,
  },
]

/** Finds the rules of clocks in force at an instant; before the first are, the first apply. */
export const clockRulesAt = (at: Instant): ClockRules => rulesAt(clockRules, at)

/** Tells whether a machine's clock is too far from the database's date for anything that cannot be undone. */
export const isClockWrong = (machine: Instant, database: Instant): boolean =>
  Math.abs(machine - database) > clockRulesAt(database).mostMinutes * MINUTE
