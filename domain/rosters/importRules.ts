import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'

/** Numbers by which imports of rosters are kept. */
export interface ImportRules extends DatedRules {
  /** Days after which a preview that nobody has confirmed is dropped. */
  readonly previewDays: number
  /** Days in which an import can be taken back, and its lines are kept. */
  readonly undoDays: number
}

/** Oldest first. A change is a new row; an import keeps the days of the fact that they begin with. */
export const importRules: readonly [ImportRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings, after 个人信息保护法 第19条: no longer than the purpose needs. A preview holds names and phones, ' +
      'and nobody confirms one that is a week old; a month shows whether an import was right.',
    previewDays: 7,
    undoDays: 30,
  },
]

/** Finds the rules for imports in force at an instant; before the first are, the first apply. */
export const importRulesAt = (at: Instant): ImportRules => rulesAt(importRules, at)
