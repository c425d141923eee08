import { createHash } from 'node:crypto'
import type { Instant } from '#domain/kernel/decision'
import { castBallot } from '#domain/votes/castBallot'
import { receiptText } from '#domain/votes/receiptText'
import type { Ballot, Choice, Vote, VotingRight } from '#domain/votes/Vote'
import type { Dice } from '../Dice'
import { factsOf } from '../factsOf'
import type { VotePlan } from './VotePlan'

/** Who may be picked to vote, and until when. */
export interface Polling {
  /** People whose rights stay free unless the plan fixes them. */
  readonly reserved: ReadonlySet<string>
  readonly now: Instant
  readonly dice: Dice
}

/** Which rights vote, in a random order; the plan's fixed ones are always among them. */
const votersIn = (plan: VotePlan, rights: readonly VotingRight[], polling: Polling): VotingRight[] => {
  const isFixed = (right: VotingRight) => right.rightId in plan.fixed
  const free = rights.filter(
    right =>
      !isFixed(right) && right.voterIds.length > 0 && !right.voterIds.some(id => polling.reserved.has(id)),
  )
  const fixed = rights.filter(isFixed)
  const chosen: VotingRight[] = []
  while (chosen.length < plan.turnout - fixed.length && free.length > 0) {
    const [right] = free.splice(polling.dice.below(free.length), 1)
    if (right) chosen.push(right)
  }
  return [...fixed, ...chosen]
}

/** How each of those who vote answers: the planned numbers exactly for the first question. */
const choicesFor = (plan: VotePlan, voters: readonly VotingRight[]): readonly Choice[] => {
  const left: Record<Choice, number> = {
    agree: plan.agree,
    against: plan.against,
    abstain: plan.turnout - plan.agree - plan.against,
  }
  const take = (choice: Choice): Choice => {
    left[choice] -= 1
    return choice
  }
  return voters.map(right => {
    const fixed = plan.fixed[right.rightId]
    if (fixed) return take(fixed)
    return take(left.agree > 0 ? 'agree' : left.against > 0 ? 'against' : 'abstain')
  })
}

/**
 * Casts the ballots of a plan by the rules, at random instants between opening and now.
 * @throws Error when fewer can vote than the plan says
 */
export const castAll = (
  plan: VotePlan,
  vote: Vote,
  rights: readonly VotingRight[],
  polling: Polling,
): readonly Ballot[] => {
  const voters = votersIn(plan, rights, polling)
  if (voters.length !== plan.turnout) throw new Error(`${plan.id}: only ${String(voters.length)} can vote`)
  const choices = choicesFor(plan, voters)
  const from = vote.opensAt ?? polling.now
  const until = Math.min(vote.closesAt ?? polling.now, polling.now)
  return voters.map((right, index) => {
    const at = from + polling.dice.below(Math.max(1, until - from))
    return castOne(vote, right, choices[index] ?? 'abstain', at, polling.dice)
  })
}

const castOne = (vote: Vote, right: VotingRight, first: Choice, at: Instant, dice: Dice): Ballot => {
  const answers = vote.questions.map(({ id }, index) => ({
    questionId: id,
    choice: index === 0 || dice.chance(80) ? first : dice.pick(['agree', 'against', 'abstain'] as const),
  }))
  const salt = dice.hex(32)
  const text = receiptText({ voteId: vote.id, rightId: right.rightId, answers, salt })
  const receipt = createHash('sha256').update(text).digest('hex')
  const personId = right.voterIds[0] ?? ''
  const command = { answers, requestId: `seed-${dice.hex(16)}`, salt, receipt }
  const [ballot] = factsOf(castBallot(command, { vote, right, existing: null, personId }, at), right._id)
  if (!ballot) throw new Error(`No ballot came of ${right._id}`)
  return ballot
}
