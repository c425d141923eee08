import fc from 'fast-check'
import { castBallot } from '#domain/votes/castBallot'
import { evolve, fold } from '#domain/votes/evolve'
import { extend } from '#domain/votes/extend'
import { propose } from '#domain/votes/propose'
import type { Instant } from '#domain/kernel/decision'
import type { Ballot, Vote, VoteFact } from '#domain/votes/Vote'
import { china, right, secretary } from './given'
import { sweep } from './sweep'

const HOUR = 3_600_000
const people = ['an', 'bo', 'chen', 'ding', 'er', 'fang']
/** Four rights, each shared by three people, and most people in several. */
const rights = ['1', '2', '3', '4'].map((id, index) => right(id, people.slice(index, index + 3)))
const electorate = { heads: 4, area: 400_00 }

export type WalkStep =
  | { readonly kind: 'cast'; readonly right: number; readonly by: number; readonly request: number }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'extend'; readonly hours: number }

export interface Walk {
  readonly now: Instant
  readonly vote: Vote
  readonly facts: readonly VoteFact[]
  readonly ballots: ReadonlyMap<string, Ballot>
  /** Each ballot as a decision gave it, repetitions included. */
  readonly acknowledged: readonly Ballot[]
}

export const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('cast' as const),
        right: fc.nat(3),
        by: fc.nat(5),
        request: fc.nat(3),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.nat(14) }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'sweep' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('extend' as const), hours: fc.nat(40) }) },
  ),
  { minLength: 30, maxLength: 60, size: 'max' },
)

/** An assembly over one day, three hours before it opens. */
export const beginning = (): Walk => {
  const proposal = propose(
    {
      compound: { _id: 'banshan', name: 'Banshan', path: '/zk/huihuan/xiejiao/banshan/' },
      matter: 'everyday',
      preset: 'assemblyMajority',
      convening: null,
      title: 'Gate',
      body: 'A gate at the south side',
      effect: 'The south side is closed at night',
      questions: ['Shall it be built?'],
      opensAt: china('2026-11-05 00:00'),
      closesAt: china('2026-11-06 00:00'),
    },
    {
      actor: secretary,
      now: china('2026-11-01 09:00'),
      owners: { hasCommittee: true, heads: 4, undecided: 0 },
    },
  )
  const facts = proposal.ok ? proposal.facts : []
  const now = china('2026-11-04 21:00')
  return { now, facts, vote: fold('v1', facts), ballots: new Map(), acknowledged: [] }
}

export const walked = (walk: Walk, step: WalkStep): Walk => {
  switch (step.kind) {
    case 'wait':
      return { ...walk, now: walk.now + step.hours * HOUR }
    case 'sweep':
      return after(
        walk,
        sweep(walk.vote, { electorate, ballots: [...walk.ballots.values()] }, walk.now).facts,
      )
    case 'extend':
      return extended(walk, step.hours)
    case 'cast':
      return cast(walk, step)
  }
}

const after = (walk: Walk, facts: readonly VoteFact[]): Walk => ({
  ...walk,
  facts: [...walk.facts, ...facts],
  vote: facts.reduce((vote, fact) => evolve(vote, fact, 'v1'), walk.vote),
})

const extended = (walk: Walk, hours: number): Walk => {
  const turnout = { heads: walk.ballots.size, area: walk.ballots.size * 100_00 }
  const command = { closesAt: (walk.vote.closesAt ?? 0) + hours * HOUR, reason: 'Rain' }
  const decision = extend(command, walk.vote, { actor: secretary, now: walk.now, turnout })
  return decision.ok ? after(walk, decision.facts) : walk
}

const cast = (walk: Walk, step: Extract<WalkStep, { kind: 'cast' }>): Walk => {
  const held = rights[step.right] ?? null
  const decision = castBallot(
    {
      answers: [{ questionId: 'q1', choice: 'agree' }],
      requestId: `request-${String(step.request)}`,
      salt: 'salt',
      receipt: 'receipt',
    },
    {
      vote: walk.vote,
      right: held,
      existing: walk.ballots.get(held?._id ?? '') ?? null,
      personId: people[step.by] ?? '',
    },
    walk.now,
  )
  if (!decision.ok) return walk
  const stored = decision.facts.map(ballot => [ballot._id, ballot] as const)
  return {
    ...walk,
    ballots: new Map([...walk.ballots, ...stored]),
    acknowledged: [...walk.acknowledged, ...decision.facts],
  }
}
