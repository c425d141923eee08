import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import { DAY } from '../../kernel/lengths'
import { isReason } from '../../kernel/reason'
import { deadlinesAfterPause } from '../deadlines'
import { handlingRulesAt } from '../handlingRules'
import type { Issue, IssueFact } from '../Issue'
import type { IssueContext } from '../IssueContext'
import { isOverdue } from '../overdue'
import { whyNot } from '../whyNot'
import { referralAnswerBy } from './rules'
import type { ReferralService, ReferralSort } from './sorts'

export interface Refer {
  readonly service: ReferralService
  readonly sort: ReferralSort
  readonly number: string
  readonly note: string
}

/** The clocks stand still as in a pause, and no longer than all pauses of a stay may last; never for danger. */
const standsStillUntil = (issue: Issue, answerBy: Instant, now: Instant): Instant | null => {
  if (issue.urgency === 'danger' || isOverdue(issue, now)) return null
  const latest = now + handlingRulesAt(now).pauseDays * DAY - issue.pausedFor
  const until = Math.min(answerBy, latest)
  return until > now ? until : null
}

/** Hands over to the government, for the office, what the compound cannot do itself: the case goes on under both numbers. */
export const refer = (
  { service, sort, number, note }: Refer,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'referIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  const answerBy = referralAnswerBy(sort, now)
  return decided<IssueFact>({
    kind: 'referred',
    at: now,
    by: actor,
    service,
    sort,
    number,
    note,
    answerBy,
    standsStillUntil: standsStillUntil(issue, answerBy, now),
  })
}

/** The clocks that stand still for a referral run on when it is over, with what was left of each. */
const runningOn = (
  issue: Issue,
  { actor, now }: Pick<IssueContext, 'actor' | 'now'>,
): readonly IssueFact[] =>
  issue.pause !== null && issue.pause.since === issue.referral?.since
    ? [{ kind: 'resumed', at: now, by: actor, deadlines: deadlinesAfterPause(issue, now) }]
    : []

/** Notes for the office what the government has answered: in the same case, for everybody who follows it. */
export const noteReferralAnswer = (
  { note, photos }: { readonly note: string; readonly photos: readonly string[] },
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'noteReferralAnswer', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(note)) return refused('reason-needed', { field: 'note' })
  return decided<IssueFact>(
    { kind: 'referralAnswered', at: now, by: actor, note, photos },
    ...runningOn(issue, { actor, now }),
  )
}

/** Takes back for the office what was handed over: it is dealt with here after all. */
export const takeBackReferral = (
  { reason }: { readonly reason: string },
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'takeBackReferral', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  return decided<IssueFact>(
    { kind: 'referralTakenBack', at: now, by: actor, reason },
    ...runningOn(issue, { actor, now }),
  )
}
