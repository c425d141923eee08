import { DAY, HOUR, MINUTE } from '../kernel/lengths'
import { refused, type Instant, type Refusal } from '../kernel/decision'
import { afterLegalDays } from './legalDays'
import { votingRulesAt } from './presets'
import type { VoteRule } from './Vote'

/** Whoever chose "at once" may take this long over the rest of the form: the vote then opens when it is sent. */
export const OPENING_SLACK_MS = 10 * MINUTE

export interface Period {
  readonly opensAt: Instant
  readonly closesAt: Instant
}

/** Finds the first instant at which a vote announced `now` may open. */
export const earliestOpening = (rule: Pick<VoteRule, 'noticeDays'>, now: Instant): Instant =>
  afterLegalDays(now, rule.noticeDays)

/** Settles the period of a vote as it will be announced, or tells why it cannot be. */
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
  return isVotingTime(period, now)
    ? { ok: true, period }
    : refused('times-out-of-order', { field: 'closesAt' })
}

/** Tells whether voting from the one instant to the other is neither too short nor too long by the rules at `now`. */
export const isVotingTime = ({ opensAt, closesAt }: Period, now: Instant): boolean => {
  const { shortestHours, longestDays } = votingRulesAt(now)
  return closesAt - opensAt >= shortestHours * HOUR && closesAt - opensAt <= longestDays * DAY
}
