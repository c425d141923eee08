import { rulesAt, type DatedRules } from '../kernel/datedRules'
import { HOUR, MINUTE } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'

/** When messages ring, and how often a send is tried. */
export interface DeliveryRules extends DatedRules {
  /** Hours of China's day: from the one until the other nobody is rung but for danger. */
  readonly quietHours: { readonly from: number; readonly until: number }
  /** Waiting after the first, second … failed attempt, in ms. After the last of them a message is dead. */
  readonly backOff: readonly number[]
}

/** Oldest first. A change is a new row. */
export const deliveryRules: readonly [DeliveryRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings, no law prescribes them: the night is for sleep, and what WeChat has not taken within a day is ' +
      'in the inbox all along.',
    quietHours: { from: 22, until: 7 },
    backOff: [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR],
  },
]

/** Finds the rules of delivery in force at an instant; before the first are, the first apply. */
export const deliveryRulesAt = (at: Instant): DeliveryRules => rulesAt(deliveryRules, at)
