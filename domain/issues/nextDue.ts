import { MINUTE } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'
import { tierAbove } from './tierChain'
import type { Deadline, Issue } from './Issue'

/** The holder is reminded when a quarter of the time is left, and at least this long before. */
export const REMIND_AT_LEAST_MS = 30 * MINUTE

export interface RunningClock {
  readonly deadline: Deadline
  readonly due: Instant
  /** When the holder is to be reminded; null once done, or where the whole time is too short for a reminder. */
  readonly remindAt: Instant | null
  /** The first instant that is too late; null where a breach has been noted already. */
  readonly lateAt: Instant | null
}

const clockOf = (issue: Issue, deadline: Deadline, due: Instant): RunningClock => {
  const whole = due - issue.arrivedAt - issue.pausedFor
  const remind = whole > REMIND_AT_LEAST_MS && !issue.dueSoonNoted.includes(due)
  const noted = tierAbove(issue.standing.tier) === null && issue.breachesNoted.includes(due)
  return {
    deadline,
    due,
    remindAt: remind ? due - Math.max(Math.floor(whole / 4), REMIND_AT_LEAST_MS) : null,
    // Done at the last instant is done in time.
    lateAt: noted ? null : due + 1,
  }
}

/** The deadlines whose clocks run now, soonest first; none while paused or once handled. */
export const runningClocks = (issue: Issue): readonly RunningClock[] => {
  if (issue.pause !== null) return []
  const { respondBy, resolveBy } = issue.deadlines
  return [
    ...(respondBy === null ? [] : [clockOf(issue, 'respond', respondBy)]),
    ...(resolveBy === null ? [] : [clockOf(issue, 'resolve', resolveBy)]),
  ].sort((one, other) => one.due - other.due)
}

/** The next instant at which the clock has something to do with an issue, or null. */
export const nextDueAt = (issue: Issue): Instant | null => {
  if (issue.pause !== null) return issue.pause.until
  if (issue.state === 'handled') return issue.confirmBy === null ? null : issue.confirmBy + 1
  const instants = runningClocks(issue)
    .flatMap(clock => (clock.lateAt === null ? [] : [clock.remindAt, clock.lateAt]))
    .filter(instant => instant !== null)
  return instants.length === 0 ? null : Math.min(...instants)
}
