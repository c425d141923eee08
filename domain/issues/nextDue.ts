import type { Instant } from '../kernel/decision'
import { soonFrom } from './dueSoon'
import { referralLateAt } from './referrals/openReferral'
import { milestoneLateAt } from './supervision/milestones'
import { tierAbove } from './tierChain'
import { whistleClocks } from './whistles/called'
import type { Deadline, Issue } from './Issue'

export interface RunningClock {
  readonly deadline: Deadline
  readonly due: Instant
  /** When the holder is to be reminded that it is due soon; null once done, or where the whole time is too short for a reminder. */
  readonly remindAt: Instant | null
  /** The first instant that is too late; null where a breach has been noted already. */
  readonly lateAt: Instant | null
}

const clockOf = (issue: Issue, deadline: Deadline, due: Instant): RunningClock => {
  const soon = soonFrom(issue, due)
  const remind = soon > issue.arrivedAt + issue.pausedFor && !issue.dueSoonNoted.includes(due)
  const noted = tierAbove(issue.standing.tier) === null && issue.breachesNoted.includes(due)
  return {
    deadline,
    due,
    remindAt: remind ? soon : null,
    // Done at the last instant is done in time.
    lateAt: noted ? null : due + 1,
  }
}

/** Lists the deadlines whose clocks run now, soonest first; none while paused or once handled. */
export const runningClocks = (issue: Issue): readonly RunningClock[] => {
  if (issue.pause !== null) return []
  const { respondBy, resolveBy } = issue.deadlines
  return [
    ...(respondBy === null ? [] : [clockOf(issue, 'respond', respondBy)]),
    ...(resolveBy === null ? [] : [clockOf(issue, 'resolve', resolveBy)]),
  ].sort((one, other) => one.due - other.due)
}

/** Finds the next instant at which the clock has something to do with an issue, or null. */
export const nextDueAt = (issue: Issue): Instant | null => {
  if (issue.pause !== null) return issue.pause.until
  if (issue.state === 'handled') return issue.confirmBy === null ? null : issue.confirmBy + 1
  const instants = runningClocks(issue)
    .flatMap(clock => (clock.lateAt === null ? [] : [clock.remindAt, clock.lateAt]))
    .concat(referralLateAt(issue), milestoneLateAt(issue), ...whistleClocks(issue).map(({ due }) => due + 1))
    .filter(instant => instant !== null)
  return instants.length === 0 ? null : Math.min(...instants)
}
