import type { Instant } from '#domain/kernel/decision'
import { closed, counted, finalised, opened } from '#domain/votes/clockFacts'
import { countVote } from '#domain/votes/count'
import { COUNTING_GRACE_MS } from '#domain/votes/dueStep'
import { weightOf } from '#domain/votes/electorate'
import { evolve } from '#domain/votes/evolve'
import { extend } from '#domain/votes/extend'
import { earliestOpening } from '#domain/votes/period'
import { rulePresetAt } from '#domain/votes/presets'
import { propose } from '#domain/votes/propose'
import { tallyRows } from '#domain/votes/tallyRows'
import type { Ballot, Vote, VoteFact, VotingRight } from '#domain/votes/Vote'
import { factsOf } from '../factsOf'
import { DAY, HOUR } from '#domain/kernel/lengths'
import { castAll, type Polling } from './castAll'
import { objectAll, type Objecting } from './objectAll'
import { frozenRights, rightsInLine, type Electors } from './rights'
import type { VotePlan } from './VotePlan'

/** A vote with everything that was done in it until now, by the rules themselves. */
export interface VoteRun {
  readonly vote: Vote
  readonly facts: readonly VoteFact[]
  readonly rights: readonly VotingRight[]
  readonly ballots: readonly Ballot[]
}

export interface VoteSetting extends Polling, Objecting {
  readonly electors: Electors
}

export const proposedAtOf = ({ proposedDay }: Pick<VotePlan, 'proposedDay'>, now: Instant): Instant =>
  now + Math.round(proposedDay * DAY)

const periodOf = (plan: VotePlan, now: Instant) => {
  const proposedAt = proposedAtOf(plan, now)
  const wished = plan.opensDay === null ? proposedAt : now + Math.round(plan.opensDay * DAY)
  const lawful = earliestOpening(rulePresetAt(plan.preset, proposedAt), proposedAt)
  const opensAt = plan.opensDay === null ? proposedAt : Math.max(wished, lawful)
  return { proposedAt, opensAt, closesAt: now + Math.round(plan.closesDay * DAY) }
}

/** The demonstration's committees convene what the owners decide by law. */
const byCommittee = { ground: 'ownersCommittee' } as const

/** Plays a plan up to `now`: proposal, opening, ballots, prolongation, closing, count, end of objections. */
export const runVote = (plan: VotePlan, setting: VoteSetting): VoteRun => {
  const { now, proposer, electors } = setting
  const facts: VoteFact[] = []
  let state: Vote | null = null
  const append = (fact: VoteFact): Vote => {
    facts.push(fact)
    state = evolve(state, fact, plan.id)
    return state
  }
  const { proposedAt, opensAt, closesAt } = periodOf(plan, now)
  const proposal = {
    ...plan,
    convening: rulePresetAt(plan.preset, proposedAt).sort === 'statutory' ? byCommittee : null,
    ...{ compound: setting.compound, opensAt, closesAt },
  }
  const owners = { hasCommittee: true, heads: 0, undecided: 0 }
  for (const fact of factsOf(propose(proposal, { actor: proposer, now: proposedAt, owners }), plan.id))
    append(fact)
  const announced = current(state, plan.id)
  if (opensAt > now) return { vote: announced, facts, rights: [], ballots: [] }
  const rights = frozenRights(announced, electors, opensAt)
  const openedAt = plan.neverOpened ? closesAt + HOUR : opensAt
  const open = append(opened(announced, weightOf(rights), openedAt))
  if (plan.neverOpened) return { vote: open, facts, rights: [], ballots: [] }
  const ballots = castAll(plan, open, rights, setting)
  prolong(plan, open, ballots, setting, append)
  finish(current(state, plan.id), ballots, now, append)
  const counted = current(state, plan.id)
  if (counted.stage === 'provisional') objectAll(plan, ballots, setting, append, counted)
  const vote = current(state, plan.id)
  const until = Math.min(vote.closesAt ?? now, now)
  return { vote, facts, rights: rightsInLine(vote, rights, electors, until), ballots }
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
  const provisional = append(counted(shut, countVote(shut, tallyRows(ballots), countedAt), countedAt))
  const until = provisional.objectionsUntil
  if (until !== null && until <= now) append(finalised(provisional, until))
}
