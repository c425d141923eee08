import { DAY } from '../kernel/lengths'
import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import { handlingRulesAt } from './handlingRules'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { isReason } from '../kernel/reason'
import { whyNot } from './whyNot'

export interface Pause {
  readonly reason: string
  readonly until: Instant
}

/**
 * Stops the clocks of an issue for the office, visibly, with a reason and a limit; the clock starts them again at the
 * limit.
 */
export const pause = (
  { reason, until }: Pause,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'pauseIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  if (until <= now) return refused('times-out-of-order', { field: 'until' })
  const { pauseDays } = handlingRulesAt(now)
  const latest = now + pauseDays * DAY - issue.pausedFor
  if (until > latest) return refused('pause-too-long', { field: 'until', params: { latest, pauseDays } })
  return decided<IssueFact>({ kind: 'paused', at: now, by: actor, reason, until })
}
