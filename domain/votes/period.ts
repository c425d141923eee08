import { DAY, HOUR, MINUTE } from '../kernel/lengths'
import { refused, type Instant, type Refusal } from '../kernel/decision'
import { afterLegalDays } from './legalDays'
import type { VoteRule } from './Vote'

/** The shortest time for voting, and the shortest by which it is prolonged: everybody gets a part of a day. */
export const SHORTEST_PERIOD_MS = 4 * HOUR
/** The longest time for voting, prolongation included: a later result would speak of another compound. */
export const LONGEST_PERIOD_MS = 90 * DAY
/** Whoever chose "at once" may take this long over the rest of the form: the vote then opens when it is sent. */
export const OPENING_SLACK_MS = 10 * MINUTE

export interface Period {
  readonly opensAt: Instant
  readonly closesAt: Instant
}

/** The first instant at which a vote announced `now` may open. */
export const earliestOpening = (rule: Pick<VoteRule, 'noticeDays'>, now: Instant): Instant =>
  afterLegalDays(now, rule.noticeDays)

/** The period as it will be announced, or why it cannot be. */
export const settlePeriod = (
  rule: Pick<VoteRule, 'noticeDays'>,
  asked: Period,
  now: Instant,
): { readonly ok: true; readonly period: Period } | { readonly ok: false; readonly refusal: Refusal } => {
  if (asked.opensAt < now - OPENING_SLACK_MS) return refused('times-out-of-order', { field: 'opensAt' })
  const earliest = earliestOpening(rule, now)
  if (rule.noticeDays > 0 && asked.opensAt < earliest) {
    return refused('notice-too-short', { field: 'opensAt', params: { days: rule.noticeDays, earliest } })
  }
  const period = { opensAt: Math.max(asked.opensAt, now), closesAt: asked.closesAt }
  return isVotingTime(period) ? { ok: true, period } : refused('times-out-of-order', { field: 'closesAt' })
}

/** Whether voting from the one instant to the other is neither too short nor too long. */
export const isVotingTime = ({ opensAt, closesAt }: Period): boolean =>
  closesAt - opensAt >= SHORTEST_PERIOD_MS && closesAt - opensAt <= LONGEST_PERIOD_MS
