import { DAY } from '../kernel/lengths'
import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { isReason } from '../kernel/reason'
import { whyNot } from './whyNot'

/** All pauses of one stay at a tier together: 30 days. */
export const PAUSE_LIMIT_MS = 30 * DAY

export interface Pause {
  readonly reason: string
  readonly until: Instant
}

/** The office stops the clocks, visibly, with a reason and a limit; the clock starts them again at the limit. */
export const pause = (
  { reason, until }: Pause,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'pauseIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  if (until <= now) return refused('times-out-of-order', { field: 'until' })
  const latest = now + PAUSE_LIMIT_MS - issue.pausedFor
  if (until > latest) return refused('pause-too-long', { field: 'until', params: { latest } })
  return decided<IssueFact>({ kind: 'paused', at: now, by: actor, reason, until })
}
