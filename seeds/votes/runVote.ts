import { createHash } from 'node:crypto'
import type { Decision, Instant } from '#domain/decision'
import type { Actor } from '#domain/issues/Issue'
import type { Compound } from '#domain/organisation/OrgUnit'
import { castBallot } from '#domain/votes/castBallot'
import { closed, counted, finalised, opened } from '#domain/votes/clockFacts'
import { countVote } from '#domain/votes/count'
import { COUNTING_GRACE_MS } from '#domain/votes/dueStep'
import { votingRights, weightOf } from '#domain/votes/electorate'
import { evolve } from '#domain/votes/evolve'
import { extend } from '#domain/votes/extend'
import { earliestOpening } from '#domain/votes/period'
import { rulePreset } from '#domain/votes/presets'
import { propose } from '#domain/votes/propose'
import { receiptText } from '#domain/votes/receiptText'
import type { Ballot, Choice, Unit, Vote, VoteFact, VotingRight } from '#domain/votes/Vote'
import type { Dice } from '../Dice'
import { DAY, HOUR } from '../lengths'
import { tallyOf } from './tallyOf'
import type { VotePlan } from './VotePlan'

/** A vote with everything that was done in it until now, by the rules themselves. */
export interface VoteRun {
  readonly vote: Vote
  readonly facts: readonly VoteFact[]
  readonly rights: readonly VotingRight[]
  readonly ballots: readonly Ballot[]
}

export interface VoteSetting {
  readonly compound: Compound
  readonly units: readonly Unit[]
  readonly proposer: Actor
  /** People whose rights stay free unless the plan fixes them. */
  readonly reserved: ReadonlySet<string>
  readonly now: Instant
  readonly dice: Dice
}

/** @throws Error where a rule refuses a step of the plan: the plan is wrong */
export const factsOf = <Fact>(decision: Decision<Fact>, what: string): readonly Fact[] => {
  if (!decision.ok) throw new Error(`${what} was refused: ${decision.refusal.kind}`)
  return decision.facts
}

const periodOf = (plan: VotePlan, now: Instant) => {
  const proposedAt = now + Math.round(plan.proposedDay * DAY)
  const wished = plan.opensDay === null ? proposedAt : now + Math.round(plan.opensDay * DAY)
  const lawful = earliestOpening(rulePreset(plan.preset), proposedAt)
  const opensAt = plan.opensDay === null ? proposedAt : Math.max(wished, lawful)
  return { proposedAt, opensAt, closesAt: now + Math.round(plan.closesDay * DAY) }
}

/** Plays a plan up to `now`: proposal, opening, ballots, prolongation, closing, count, end of objections. */
export const runVote = (plan: VotePlan, setting: VoteSetting): VoteRun => {
  const { now, proposer } = setting
  const facts: VoteFact[] = []
  let state: Vote | null = null
  const append = (fact: VoteFact): Vote => {
    facts.push(fact)
    state = evolve(state, fact, plan.id)
    return state
  }
  const { proposedAt, opensAt, closesAt } = periodOf(plan, now)
  const proposal = { ...plan, compound: setting.compound, opensAt, closesAt }
  for (const fact of factsOf(propose(proposal, { actor: proposer, now: proposedAt }), plan.id)) append(fact)
  const announced = current(state, plan.id)
  if (opensAt > now) return { vote: announced, facts, rights: [], ballots: [] }
  const rights = votingRights(announced, setting.units)
  const openedAt = plan.neverOpened ? closesAt + HOUR : opensAt
  const open = append(opened(announced, weightOf(rights), openedAt))
  if (plan.neverOpened) return { vote: open, facts, rights: [], ballots: [] }
  const ballots = castAll(plan, open, rights, setting)
  prolong(plan, open, ballots, setting, append)
  finish(current(state, plan.id), ballots, now, append)
  return { vote: current(state, plan.id), facts, rights, ballots }
}

const current = (vote: Vote | null, id: string): Vote => {
  if (vote === null) throw new Error(`Vote ${id} has not begun`)
  return vote
}

const prolong = (
  plan: VotePlan,
  vote: Vote,
  ballots: readonly Ballot[],
  setting: VoteSetting,
  append: (fact: VoteFact) => Vote,
) => {
  if (!plan.extension) return
  const { onDay, closesDay, reason } = plan.extension
  const at = setting.now + Math.round(onDay * DAY)
  const before = ballots.filter(ballot => ballot.receivedAt < at)
  const context = { actor: setting.proposer, now: at, turnout: weightOf(before) }
  const command = { closesAt: setting.now + Math.round(closesDay * DAY), reason }
  for (const fact of factsOf(extend(command, vote, context), plan.id)) append(fact)
}

/** What the clock has done by now. */
const finish = (
  vote: Vote,
  ballots: readonly Ballot[],
  now: Instant,
  append: (fact: VoteFact) => Vote,
): void => {
  if (vote.closesAt === null || vote.closesAt > now) return
  const shut = append(closed(vote, vote.closesAt))
  const countedAt = vote.closesAt + COUNTING_GRACE_MS
  if (countedAt > now) return
  const provisional = append(counted(shut, countVote(shut, tallyOf(ballots), countedAt), countedAt))
  const until = provisional.objectionsUntil
  if (until !== null && until <= now) append(finalised(provisional, until))
}

/** Which rights vote, in a random order; the plan's fixed ones are always among them. */
const votersIn = (plan: VotePlan, rights: readonly VotingRight[], setting: VoteSetting): VotingRight[] => {
  const isFixed = (right: VotingRight) => right.rightId in plan.fixed
  const free = rights.filter(
    right =>
      !isFixed(right) && right.voterIds.length > 0 && !right.voterIds.some(id => setting.reserved.has(id)),
  )
  const fixed = rights.filter(isFixed)
  const chosen: VotingRight[] = []
  while (chosen.length < plan.turnout - fixed.length && free.length > 0) {
    const [right] = free.splice(setting.dice.below(free.length), 1)
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

const castAll = (
  plan: VotePlan,
  vote: Vote,
  rights: readonly VotingRight[],
  setting: VoteSetting,
): readonly Ballot[] => {
  const voters = votersIn(plan, rights, setting)
  if (voters.length !== plan.turnout) throw new Error(`${plan.id}: only ${String(voters.length)} can vote`)
  const choices = choicesFor(plan, voters)
  const from = vote.opensAt ?? setting.now
  const until = Math.min(vote.closesAt ?? setting.now, setting.now)
  return voters.map((right, index) => {
    const at = from + setting.dice.below(Math.max(1, until - from))
    return castOne(vote, right, choices[index] ?? 'abstain', at, setting.dice)
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
