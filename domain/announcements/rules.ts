import type { Category } from '../issues/categories'
import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'
import type { AnnouncementKind } from './kinds'

/** How much is announced at once, for how long, and which reports an announcement answers beforehand. */
export interface AnnouncementRules extends DatedRules {
  /** So many of one compound may run or be about to at the same time: home reads them all with the compound. */
  readonly mostAtOnce: number
  readonly longestDays: number
  /** One begins at most so many days after it was made. */
  readonly mostDaysAhead: number
  /** In place of a report of which category one of each kind is offered, while it runs. */
  readonly answers: Readonly<Record<AnnouncementKind, readonly Category[]>>
}

/** Oldest first. A change is a new row. */
export const announcementRules: readonly [AnnouncementRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings, no law prescribes them: what runs for longer than a quarter is a rule of the house and not an ' +
      'announcement, and of more than twelve at once nobody reads one. A lift stands still while the power is off.',
    mostAtOnce: 12,
    longestDays: 90,
    mostDaysAhead: 60,
    answers: {
      water: ['water'],
      power: ['power', 'lift'],
      gas: ['gas'],
      lift: ['lift'],
      roadWorks: ['noise', 'parking', 'facility'],
      other: ['other'],
    },
  },
]

/** Finds the rules of announcements in force at an instant; before the first are, the first apply. */
export const announcementRulesAt = (at: Instant): AnnouncementRules => rulesAt(announcementRules, at)
