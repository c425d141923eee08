import type { Instant } from '../kernel/decision'
import { DAY } from '../kernel/lengths'
import { handlingRulesAt } from './handlingRules'
import type { Issue } from './Issue'

type Ended = Pick<Issue, 'state' | 'endedAt' | 'rejection' | 'rating' | 'closedHow'>

/** Finds the last instant at which the reporter may appeal against a rejection; null where there is none to appeal. */
export const appealBy = ({ state, rejection }: Pick<Issue, 'state' | 'rejection'>): Instant | null =>
  state === 'rejected' && rejection !== null && !rejection.appealed
    ? rejection.at + handlingRulesAt(rejection.at).appealDays * DAY
    : null

/** Tells whether the reporter may still appeal against a rejection. */
export const mayAppeal = (issue: Pick<Issue, 'state' | 'rejection'>, now: Instant): boolean => {
  const last = appealBy(issue)
  return last !== null && now <= last
}

/**
 * Tells whether the reporter may rate what is over: not where they were asked when they confirmed, nor twice, nor while
 * it may still go on by an appeal.
 */
export const mayRate = (issue: Ended, now: Instant): boolean =>
  issue.rating === null &&
  issue.closedHow !== 'confirmed' &&
  issue.endedAt !== null &&
  now <= issue.endedAt + handlingRulesAt(issue.endedAt).rateDays * DAY &&
  !mayAppeal(issue, now)
