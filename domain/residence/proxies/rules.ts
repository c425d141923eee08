import { rulesAt, type DatedRules } from '../../kernel/datedRules'
import type { Instant } from '../../kernel/decision'

/** Numbers by which authorisations are treated. */
export interface ProxyRules extends DatedRules {
  /** The longest term of a delegation, in days. */
  readonly mostDays: number
  /** For how many heads of one compound somebody may act at the same time, besides their own. */
  readonly mostHeads: number
}

/** Oldest first. A change is a new row. */
export const proxyRules: readonly [ProxyRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings, no law prescribes them: 民法典 第165条 asks a written delegation for its term and sets none. A ' +
      'year ends what was forgotten, and three heads are a family and no collecting of votes.',
    mostDays: 365,
    mostHeads: 3,
  },
]

/** Finds the rules for authorisations in force at an instant; before the first are, the first apply. */
export const proxyRulesAt = (at: Instant): ProxyRules => rulesAt(proxyRules, at)

/** Tells the terms that a delegation is offered for, in days: a month, and as long as it may be. */
export const offeredDaysAt = (at: Instant): Readonly<Record<'days30' | 'year', number>> => ({
  days30: 30,
  year: proxyRulesAt(at).mostDays,
})
