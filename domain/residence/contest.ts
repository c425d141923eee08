import { DAY } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'
import type { Shown } from './claims/Claim'
import { residenceRulesAt } from './residenceRules'

/** What two people change, a claim or an authorisation, as far as it can be contested. */
export interface Contestable {
  readonly state: string
  readonly shown: Shown | null
  readonly disputedAt: Instant | null
  /** Since when it holds; null while it never did. */
  readonly holdsSince: Instant | null
  /** Those who would lose what is to be taken back. */
  readonly losers: readonly string[]
}

const contestableUntil = ({ holdsSince }: Contestable): Instant =>
  holdsSince === null ? Number.POSITIVE_INFINITY : holdsSince + residenceRulesAt(holdsSince).disputeDays * DAY

/**
 * Tells whether somebody may say that this is wrong: they were told of what took two people, until some days after it was made;
 * or they are one of those who would lose what was approved, once.
 */
export const mayContest = (thing: Contestable, personId: string, now: Instant): boolean => {
  const { state, shown, disputedAt, losers } = thing
  if (state === 'revoking') return losers.includes(personId) && disputedAt === null
  return (
    shown?.concerned.includes(personId) === true &&
    (state === 'toConfirm' || (state === 'approved' && disputedAt === null)) &&
    now < contestableUntil(thing)
  )
}

/** Tells whether somebody has contested it, and no office has settled that yet. */
export const isContested = ({ state, disputedAt }: Pick<Contestable, 'state' | 'disputedAt'>): boolean =>
  disputedAt !== null && (state === 'disputed' || state === 'revoking')

/** Finds until when the second may not let it take effect: whoever is concerned is shown it first. Null when they may. */
export const shownStill = ({ shown }: Pick<Contestable, 'shown'>, now: Instant): Instant | null =>
  shown !== null && shown.until !== null && now < shown.until ? shown.until : null
