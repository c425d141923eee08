import { MINUTE } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'
import type { Deadlines, Issue } from './Issue'

/** A deadline is near at least this long before, however short the time for it is. */
const SOON_AT_LEAST_MS = 30 * MINUTE

type Stay = Pick<Issue, 'arrivedAt' | 'pausedFor'>

/**
 * Tells from when a deadline is near: when a quarter of the time of the present stay is left, in which pauses do not
 * count. The one meaning of "due soon", for the reminder, the queue of the workbench and the colour on the page.
 */
export const soonFrom = ({ arrivedAt, pausedFor }: Stay, due: Instant): Instant => {
  const whole = due - arrivedAt - pausedFor
  return due - Math.max(Math.floor(whole / 4), SOON_AT_LEAST_MS)
}

/** Tells from when each deadline is near; null where there is none. */
export const soonOf = (issue: Stay & Pick<Issue, 'deadlines'>): Deadlines => {
  const { respondBy, resolveBy } = issue.deadlines
  return {
    respondBy: respondBy === null ? null : soonFrom(issue, respondBy),
    resolveBy: resolveBy === null ? null : soonFrom(issue, resolveBy),
  }
}

/** Finds the first instant at which a deadline is near; null where none is, or while the clocks stand still. */
export const dueSoonAt = (issue: Stay & Pick<Issue, 'deadlines' | 'pause'>): Instant | null => {
  if (issue.pause !== null) return null
  const instants = Object.values(soonOf(issue)).filter((instant: Instant | null) => instant !== null)
  return instants.length === 0 ? null : Math.min(...instants)
}
