import { rulesAt, type DatedRules } from '../kernel/datedRules'
import { HOUR } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'

/** Which changes of who owns what one person may make alone, and how long the others are shown first. */
export interface DutyRules extends DatedRules {
  /** How an owner must agree with the roster to be linked by one person; others take a second one of another body. */
  readonly aloneByMatch: readonly ('nameAndPhone' | 'nameOnly' | 'phoneOnly' | 'none')[]
  /** Whether taking back what was approved takes two. */
  readonly revokedByTwo: boolean
  /** Whether an authorisation takes two that somebody whose vote it is for has not given, or named, here themselves. */
  readonly authorisedByTwo: boolean
  /** Whether owners, areas or heads by an import take two, of homes that are new too. */
  readonly importedByTwo: boolean
  /** Hours for which whoever is concerned is told before others' owners, areas or rights are taken from them. */
  readonly shownHours: number
  /** Hours for which a weak link is shown while a vote is announced or open. */
  readonly shownHoursInVote: number
}

/** Oldest first. */
const dutyRules: readonly [DutyRules, ...DutyRules[]] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source: 'As it was: one office decided alone.',
    aloneByMatch: ['nameAndPhone', 'nameOnly', 'phoneOnly', 'none'],
    revokedByTwo: false,
    authorisedByTwo: false,
    importedByTwo: false,
    shownHours: 0,
    shownHoursInVote: 0,
  },
  {
    from: Date.UTC(2026, 10, 30, 16),
    source:
      'Our own setting: whoever keeps the register alone could link invented people to owners and vote by them. A phone ' +
      'that WeChat has verified and the roster names is proof enough; what is weaker takes two people of two bodies, and so ' +
      'does an authorisation for which there is nothing but a paper; and a file that brings homes, or one person could ' +
      'invent their owners with the phones of friends, whom the roster then names. A day ' +
      'is long enough to be read, and to be contested in one tap.',
    aloneByMatch: ['nameAndPhone'],
    revokedByTwo: true,
    authorisedByTwo: true,
    importedByTwo: true,
    shownHours: 24,
    shownHoursInVote: 24,
  },
]

/** Finds the rules on duties that are in force at an instant. */
export const dutyRulesAt = (at: Instant): DutyRules => rulesAt(dutyRules, at)

/** Reckons until when a change is shown to those concerned before it may take effect; null where it need not be. */
export const shownUntil = (hours: number, now: Instant): Instant | null =>
  hours === 0 ? null : now + hours * HOUR
