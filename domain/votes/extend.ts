import { HOUR } from '../kernel/lengths'
import { isReason } from '../kernel/reason'
import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import { quorumChecks } from './checks'
import { isVotingTime } from './period'
import { votingRulesAt } from './presets'
import type { Vote, VoteFact, Weight } from './Vote'

export interface ExtendVote {
  readonly closesAt: Instant
  readonly reason: string
}

/** Tells whether `now` is so close to the end that a short quorum says something. */
const isNearClose = (closesAt: Instant, now: Instant): boolean => {
  const { extendWithinHours } = votingRulesAt(now)
  return now < closesAt && (extendWithinHours === null || now >= closesAt - extendWithinHours * HOUR)
}

/**
 * Tells whether the vote may be prolonged at `now`: open and near its end, not yet prolonged, and its quorum short by
 * present turnout.
 */
export const mayExtend = (vote: Vote, turnout: Weight, now: Instant): boolean =>
  vote.stage === 'open' &&
  !vote.extended &&
  vote.closesAt !== null &&
  isNearClose(vote.closesAt, now) &&
  vote.electorate !== null &&
  quorumChecks(vote.rule, vote.electorate, turnout).some(check => !check.met)

/**
 * Prolongs a vote, once.
 *
 * Refuses `cannot-extend` (see `mayExtend`), `reason-needed`, and `times-out-of-order` for an end that is not at
 * least some hours later, or makes the whole period too long.
 */
export const extend = (
  command: ExtendVote,
  vote: Vote,
  context: { readonly actor: Actor; readonly now: Instant; readonly turnout: Weight },
): Decision<VoteFact> => {
  const { opensAt, closesAt } = vote
  if (opensAt === null || closesAt === null || !mayExtend(vote, context.turnout, context.now)) {
    return refused('cannot-extend')
  }
  if (!isReason(command.reason)) return refused('reason-needed', { field: 'reason' })
  const longEnough = command.closesAt - closesAt >= votingRulesAt(context.now).shortestHours * HOUR
  if (!longEnough || !isVotingTime({ opensAt, closesAt: command.closesAt }, context.now)) {
    return refused('times-out-of-order', { field: 'closesAt' })
  }
  return decided<VoteFact>({
    kind: 'extended',
    at: context.now,
    by: context.actor,
    closesAt: command.closesAt,
    reason: command.reason,
  })
}
