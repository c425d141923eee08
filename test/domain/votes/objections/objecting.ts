import type { Instant } from '#domain/kernel/decision'
import type { PersonActor } from '#domain/kernel/Actor'
import type { Role } from '#domain/kernel/roles'
import { counted } from '#domain/votes/clockFacts'
import { countVote } from '#domain/votes/count'
import { evolve } from '#domain/votes/evolve'
import { objectToVote } from '#domain/votes/objections/object'
import type { ObjectedRight, Objection, ObjectionFact, Rung } from '#domain/votes/objections/Objection'
import { tallyRows } from '#domain/votes/tallyRows'
import type { Choice, Vote, VoteFact } from '#domain/votes/Vote'
import { ballot, clock, closesAt, openVote } from '../given'

export const acting = (
  personId: string,
  role: Role = 'resident',
  orgUnitId: string | null = null,
): PersonActor => ({
  ...{ kind: 'person', personId, name: personId, role },
  ...{ orgUnitId, orgName: orgUnitId },
})

/** Lin of the branch has convened; above are the community and the subdistrict. */
export const ladder: readonly [Rung, ...Rung[]] = [
  { orgUnitId: 'banshan', orgName: 'Banshan', roles: ['branchSecretary'], days: 3 },
  { orgUnitId: 'xiejiao', orgName: 'Xiejiao', roles: ['communitySecretary', 'communityStaff'], days: 7 },
  { orgUnitId: 'huihuan', orgName: 'Huihuan', roles: ['subdistrictStaff'], days: 15 },
]
export const branch = acting('lin', 'branchSecretary', 'banshan')
export const community = acting('qian', 'communitySecretary', 'xiejiao')
export const subdistrict = acting('wei', 'subdistrictStaff', 'huihuan')

export const homeRight = (id: string, area = 100_00): ObjectedRight => ({
  ...{ rightId: id, label: `3-${id}`, area },
  unitIds: [id],
})

/** Counted with so many equal homes of 100 m², two days after it closed. */
export const countedAt = closesAt + 90_000
export const provisional = ({
  heads = 9,
  cast = 9,
  agree = 7,
}: { readonly heads?: number; readonly cast?: number; readonly agree?: number } = {}): Vote => {
  const open = openVote('civilCode278Special', { heads, area: heads * 100_00 })
  const closed = evolve(open, { kind: 'closed', at: closesAt, by: clock }, 'v1')
  const choiceOf = (index: number): Choice => (index < agree ? 'agree' : 'against')
  const ballots = Array.from({ length: cast }, (_, index) =>
    ballot({ answers: [{ questionId: 'q1', choice: choiceOf(index) }] }),
  )
  const result = countVote(closed, tallyRows(ballots), countedAt)
  return evolve(closed, counted(closed, result, countedAt, { withheld: 'tooFewTakePart', count: 40 }), 'v1')
}

export const after = (vote: Vote, ...facts: readonly VoteFact[]): Vote =>
  facts.reduce((before, fact) => evolve(before, fact, 'v1'), vote)

export const objecting = (
  personId: string,
  now: Instant,
  more: Partial<Parameters<typeof objectToVote>[2]> = {},
) => ({
  ...{ actor: acting(personId), now, objectionId: `o-${personId}`, isOwner: true },
  ...{ rights: [], tells: [], ladder },
  ...more,
})

/** A vote with one objection of Wang's, made when it was counted. */
export const objected = (vote = provisional(), more: Parameters<typeof objecting>[2] = {}): Vote => {
  const command = { reason: 'procedure', text: 'The notice hung for two days' } as const
  const decision = objectToVote(command, vote, objecting('wang', countedAt, more))
  if (!decision.ok) throw new Error(decision.refusal.kind)
  return after(vote, ...decision.facts)
}

export const only = ({ objections }: Vote): Objection => {
  const [first] = objections
  if (!first) throw new Error('no objection')
  return first
}

const about = { objectionId: 'o-wang', at: countedAt + 1, by: branch } as const
/** One of each kind. */
export const objectionFacts: {
  readonly [Kind in ObjectionFact['kind']]: Extract<ObjectionFact, { kind: Kind }>
} = {
  objected: {
    ...{ kind: 'objected', objectionId: 'o-wang', at: countedAt, by: acting('wang') },
    ...{ reason: 'procedure', text: 'Two days', rights: [], tells: [] },
    ...{ ladder, rung: 0, answerBy: countedAt + 3 },
  },
  objectionWithdrawn: { ...about, kind: 'objectionWithdrawn' },
  objectionAnswered: {
    ...about,
    ...{ kind: 'objectionAnswered', outcome: 'notFounded', text: 'Sixteen', rights: [], passUpBy: null },
  },
  objectionPassedUp: { ...about, kind: 'objectionPassedUp', rung: 1, answerBy: countedAt + 9 },
  annulmentAsked: {
    ...about,
    ...{ kind: 'annulmentAsked', reason: 'Two days', rung: 1, answerBy: countedAt + 9 },
  },
  annulmentDeclined: { ...about, kind: 'annulmentDeclined', reason: 'Sixteen', answerBy: countedAt + 9 },
}

/** The objections with which a fact of each kind can follow. */
export const objectionBefore: Readonly<Record<ObjectionFact['kind'], readonly Objection[]>> = (() => {
  const open = [only(after(provisional(), objectionFacts.objected))]
  const annulling = [only(after(provisional(), objectionFacts.objected, objectionFacts.annulmentAsked))]
  return {
    objected: [],
    ...{ objectionWithdrawn: open, objectionAnswered: open, objectionPassedUp: open, annulmentAsked: open },
    annulmentDeclined: annulling,
  }
})()
