import type { Instant } from '#domain/kernel/decision'
import { holdersAt, isWithin, type Compound, type OrgUnit } from '#domain/organisation/OrgUnit'
import type { Person } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import type { Unit } from '#domain/organisation/Unit'
import type { ActingProxy } from '#domain/votes/voters'
import { holderOf, residentActor } from '../actors'
import { createDice, type Dice } from '../Dice'
import { DAY } from '#domain/kernel/lengths'
import type { Register } from '../account/Register'
import type { SeedComment } from '../SeedData'
import { proposedAtOf, runVote, type VoteRun } from './runVote'
import type { VotePlan } from './VotePlan'

export interface VoteWorld {
  readonly orgUnits: readonly OrgUnit[]
  readonly unitsAt: (compoundId: string, at: Instant) => readonly Unit[]
  readonly proxiesAt: (compoundId: string, at: Instant) => readonly ActingProxy[]
  readonly register: Register
  /** Register keys of invented owners, by compound. */
  readonly residents: ReadonlyMap<string, readonly string[]>
  /** People who try the demonstration: their rights stay free. */
  readonly reserved: ReadonlySet<string>
  readonly seed: number
  readonly now: Instant
}

const compoundOf = (plan: VotePlan, orgUnits: readonly OrgUnit[]): Compound => {
  const compound = orgUnits.find(unit => unit._id === plan.compoundId)
  if (compound?.level !== 'compound') throw new Error(`${plan.id}: no compound ${plan.compoundId}`)
  return compound
}

/** In which role somebody speaks in their compound: the first post that is not just membership. */
const speakingRole = (compound: Compound, personId: string, at: Instant): Role | null =>
  holdersAt(compound, at).find(post => post.personId === personId && post.role !== 'branchMember')?.role ??
  null

const commentsOf = (plan: VotePlan, compound: Compound, world: VoteWorld, dice: Dice): SeedComment[] =>
  plan.comments.map(({ by, day, text }, index) => {
    const key = by === 'voter' ? dice.pick(world.residents.get(plan.compoundId) ?? []) : by
    const person = world.register.person(key)
    const at = world.now + Math.round(day * DAY)
    return {
      _id: `${plan.id}-c${String(index + 1)}`,
      voteId: plan.id,
      personId: person._id,
      name: person.name,
      role: speakingRole(compound, person._id, at),
      text,
      at,
    }
  })

const personOf = (register: Register, personId: string): Person => {
  const person = register.people().find(({ _id }) => _id === personId)
  if (!person) throw new Error(`nobody is ${personId}`)
  return person
}

/** Every planned vote played up to now, each with chance of its own, and what was said about it. */
export const runVotes = (
  plans: readonly VotePlan[],
  world: VoteWorld,
): { readonly runs: readonly VoteRun[]; readonly comments: readonly SeedComment[] } => {
  const played = plans.map(plan => {
    const compound = compoundOf(plan, world.orgUnits)
    const dice = createDice(world.seed, plan.id)
    const run = runVote(plan, {
      compound,
      ancestors: world.orgUnits.filter(unit => unit !== compound && isWithin(compound.path, unit.path)),
      residentActing: personId => residentActor(personOf(world.register, personId)),
      electors: {
        unitsAt: at => world.unitsAt(plan.compoundId, at),
        proxiesAt: at => world.proxiesAt(plan.compoundId, at),
      },
      proposer: holderOf(compound, plan.proposer, proposedAtOf(plan, world.now)),
      reserved: world.reserved,
      now: world.now,
      dice,
    })
    return { run, comments: commentsOf(plan, compound, world, dice) }
  })
  return { runs: played.map(({ run }) => run), comments: played.flatMap(({ comments }) => comments) }
}
