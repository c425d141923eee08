import { HOUR } from '#domain/kernel/lengths'
import type { IssueSummary } from '#contracts/issues'
import { sayRemaining } from '#copy/kernel/instants'
import { issueWords } from '#copy/issues/issue'
import type { Instant } from '#domain/kernel/decision'
import type { DeadlinePillProperties, DeadlineState } from '../../components/deadline-pill/DeadlinePill'

/** The last part of the time counts as near, as for the reminder of whoever must act; but never more than two days. */
const NEAR_SHARE = 4
const NEAR_AT_MOST_MS = 48 * HOUR
const NEAR_AT_LEAST_MS = HOUR / 2

type Timed = Pick<IssueSummary, 'state' | 'paused' | 'deadlines' | 'raisedAt'>

const stateOf = (due: Instant, since: Instant, now: Instant): DeadlineState => {
  if (due < now) return 'over'
  const near = Math.max(Math.min((due - since) / NEAR_SHARE, NEAR_AT_MOST_MS), NEAR_AT_LEAST_MS)
  return due - now <= near ? 'near' : 'on-time'
}

/** Both clocks of an issue in words; none once it is over, one that stands still while it is paused. */
export const clocksOf = (issue: Timed, now: Instant): readonly DeadlinePillProperties[] => {
  if (issue.paused) return [{ state: 'met', words: issueWords.paused }]
  const { respondBy, resolveBy } = issue.deadlines
  const clock = (what: string, due: Instant | null): readonly DeadlinePillProperties[] =>
    due === null ? [] : [{ what, state: stateOf(due, issue.raisedAt, now), words: sayRemaining(due, now) }]
  return [...clock(issueWords.respond, respondBy), ...clock(issueWords.resolve, resolveBy)]
}
