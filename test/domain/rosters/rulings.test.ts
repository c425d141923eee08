import type { Actor } from '#domain/kernel/Actor'
import type { Role } from '#domain/kernel/roles'
import type { Unit } from '#domain/organisation/Unit'
import { confirmRuling, proposeRuling, refuseRuling } from '#domain/rosters/heads/decideRuling'
import { evolveRuling } from '#domain/rosters/heads/evolveRuling'
import { ruledApart } from '#domain/rosters/heads/ruledApart'
import type { Ruling, RulingFact } from '#domain/rosters/heads/Ruling'
import { rulingMessages } from '#domain/rosters/heads/rulingMessages'
import { undecidedGroups } from '#domain/rosters/heads/undecided'
import { unit } from '../votes/given'

const acting = (role: Role, personId: string = role): Actor & { kind: 'person' } => ({
  kind: 'person',
  personId,
  name: role,
  role,
  orgUnitId: 'banshan',
  orgName: 'Banshan',
})
const property = acting('propertyManager')
const secretary = acting('branchSecretary')
const place = {
  compoundId: 'banshan',
  compoundName: 'Banshan',
  compoundPath: '/zk/huihuan/xiejiao/banshan/',
  communityId: 'xiejiao',
}
const sun = (id: string, more: Partial<Unit> = {}): Unit =>
  unit(id, { owners: [{ personId: null, name: '孙双房', phone: null }], ownersSince: 3, ...more })
const said = { answer: 'one', evidence: 'certificate', note: '' } as const

interface Asking {
  readonly actor?: Actor
  readonly rulings?: readonly Ruling[]
  readonly answer?: Ruling['answer']
}

const propose = (
  units: readonly Unit[],
  unitIds: readonly string[],
  { actor = property, rulings = [], answer = said.answer }: Asking = {},
) =>
  proposeRuling(
    { ...said, answer, unitIds },
    {
      ...{ actor, now: 10, place, units, rulings },
      undecided: undecidedGroups(
        units,
        ruledApart(
          units,
          rulings.filter(({ state }) => state === 'confirmed'),
        ),
        '',
      ),
    },
  )
const madeBy = (facts: readonly RulingFact[], id = 'h1'): Ruling => {
  const ruling = facts.reduce<Ruling | null>((before, fact) => evolveRuling(before, fact, id), null)
  if (ruling === null) throw new Error('no facts')
  return ruling
}
const proposed = (...given: Parameters<typeof propose>): Ruling => {
  const decision = propose(...given)
  if (!decision.ok) throw new Error(decision.refusal.kind)
  return madeBy(decision.facts)
}
const confirm = (
  ruling: Ruling,
  units: readonly Unit[],
  actor: Actor = secretary,
  importId: string | null = null,
) => confirmRuling({ note: '' }, ruling, { actor, now: 20, units, run: { importId, turn: 1 } })
const kindOf = (decision: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }) =>
  decision.ok ? 'ok' : decision.refusal?.kind

const two = [sun('a'), sun('b')]

describe('the first word', () => {
  test.each<[string, ReturnType<typeof propose>, string]>([
    ['on two homes of one name', propose(two, ['a', 'b']), 'ok'],
    ['on one home', propose(two, ['a']), 'nothing-undecided'],
    ['on a home twice', propose(two, ['a', 'a']), 'nothing-undecided'],
    ['on homes of two names', propose([...two, unit('c')], ['a', 'c']), 'nothing-undecided'],
    ['on a home that is not there', propose(two, ['a', 'z']), 'nothing-undecided'],
    [
      'on homes that are one head already',
      propose([sun('a'), sun('b', { buyerKey: 'buyer-a' })], ['a', 'b']),
      'nothing-undecided',
    ],
    [
      'by somebody who owns one',
      propose(
        [sun('a'), sun('b', { owners: [{ personId: 'propertyManager', name: '孙双房', phone: null }] })],
        ['a', 'b'],
      ),
      'own-request',
    ],
    [
      'while another waits',
      propose(two, ['a', 'b'], { rulings: [proposed(two, ['a', 'b'])] }),
      'ruling-waits',
    ],
  ])('%s: %s', (_, decision, expected) => {
    expect(kindOf(decision)).toBe(expected)
  })

  it('takes along what is one head with a home that is named', () => {
    const units = [...two, sun('p1', { buyerKey: 'buyer-a', use: 'parking' })]
    expect(proposed(units, ['a', 'b']).heads.map(head => head.map(({ unitId }) => unitId))).toEqual([
      ['a', 'p1'],
      ['b'],
    ])
  })

  it('holds no name', () => {
    expect(JSON.stringify(proposed(two, ['a', 'b']))).not.toContain('孙双房')
  })
})

describe('the second word', () => {
  const ruling = proposed(two, ['a', 'b'])
  test.each<[string, ReturnType<typeof confirm>, string]>([
    ['of another body', confirm(ruling, two), 'ok'],
    ['of the same person', confirm(ruling, two, property), 'second-person-needed'],
    ['of a colleague', confirm(ruling, two, acting('propertyManager', 'other')), 'second-person-needed'],
    [
      'of the same person in another post',
      confirm(ruling, two, acting('branchSecretary', 'propertyManager')),
      'second-person-needed',
    ],
    ['of the clock', confirm(ruling, two, { kind: 'clock' }), 'second-person-needed'],
    ['while a roster is written', confirm(ruling, two, secretary, 'r1'), 'import-running'],
    ['when one was sold', confirm(ruling, [sun('a'), sun('b', { ownersSince: 12 })]), 'owners-changed'],
    ['when one is gone', confirm(ruling, [sun('a')]), 'owners-changed'],
    [
      'when one is the developer’s',
      confirm(ruling, [sun('a'), sun('b', { buyerKey: 'banshan:developer' })]),
      'owners-changed',
    ],
    [
      'of somebody who owns one',
      confirm(ruling, [
        sun('a', { owners: [{ personId: 'branchSecretary', name: '孙双房', phone: null }] }),
        sun('b'),
      ]),
      'own-request',
    ],
  ])('%s: %s', (_, decision, expected) => {
    expect(kindOf(decision)).toBe(expected)
  })

  it('makes one head of both, with all that belonged to either, and writes as little as it can', () => {
    const units = [...two, sun('p1', { buyerKey: 'buyer-b' }), sun('p2', { buyerKey: 'buyer-b' })]
    const decision = confirm(proposed(units, ['a', 'b']), units)
    expect(decision.ok && decision.changed).toEqual([
      { ...sun('a'), buyerKey: 'buyer-b', rev: 2, changedAt: 20 },
    ])
  })

  it('of two buyers writes nothing, and is remembered until one of them sells', () => {
    const different = proposed(two, ['a', 'b'], { answer: 'different' })
    const decision = confirm(different, two)
    if (!decision.ok) throw new Error(decision.refusal.kind)
    expect(decision.changed).toEqual([])
    const inForce = evolveRuling(different, decision.facts[0], 'h1')
    expect(undecidedGroups(two, ruledApart(two, [inForce]), '')).toEqual([])
    const sold = [sun('a'), sun('b', { ownersSince: 30 })]
    expect(undecidedGroups(sold, ruledApart(sold, [inForce]), '')).toHaveLength(1)
  })

  it('can be put right: of two rulings on the same homes the later one holds', () => {
    const inForce = (ruled: Ruling, id: string, at: number): Ruling => ({
      ...ruled,
      id,
      state: 'confirmed',
      confirmedAt: at,
    })
    const different = inForce(proposed(two, ['a', 'b'], { answer: 'different' }), 'h1', 20)
    const again = proposed(two, ['a', 'b'], { answer: 'one', rulings: [different] })
    const one = inForce(again, 'h2', 30)
    expect(ruledApart(two, [one, different]).size).toBe(0)
    const merged = two.map(home => ({ ...home, buyerKey: 'buyer-a' }))
    const back = proposed(merged, ['a', 'b'], { answer: 'different', rulings: [different, one] })
    const decision = confirm({ ...back, id: 'h3' }, merged)
    expect(decision.ok && decision.changed.map(({ _id, buyerKey }) => [_id, buyerKey])).toEqual([
      ['b', 'banshan:h3:b'],
    ])
  })

  it('is refused with a reason, by whomever, the first too', () => {
    expect(kindOf(refuseRuling({ reason: '' }, ruling, { actor: secretary, now: 20 }))).toBe('reason-needed')
    for (const actor of [secretary, property])
      expect(kindOf(refuseRuling({ reason: '选错了' }, ruling, { actor, now: 20 }))).toBe('ok')
    const confirmed = confirm(ruling, two)
    if (!confirmed.ok) throw new Error(confirmed.refusal.kind)
    const over = evolveRuling(ruling, confirmed.facts[0], 'h1')
    expect(kindOf(refuseRuling({ reason: '选错了' }, over, { actor: secretary, now: 30 }))).toBe(
      'wrong-state',
    )
    expect(kindOf(confirm(over, two))).toBe('wrong-state')
  })
})

describe('who is told', () => {
  const toldBy = (ruling: Ruling, fact: RulingFact) =>
    rulingMessages(ruling, [{ fact, index: 1 }]).map(({ kind, addressee }) =>
      addressee.to === 'post'
        ? `${kind} ${addressee.role}@${addressee.orgUnitId}`
        : `${kind} ${addressee.to === 'person' ? addressee.personId : addressee.to}`,
    )
  const known = [sun('a', { owners: [{ personId: 'sun', name: '孙双房', phone: null }] }), sun('b')]
  const factOf = (decision: ReturnType<typeof propose>) => {
    const [fact] = decision.ok ? decision.facts : []
    if (!fact) throw new Error('refused')
    return fact
  }

  it('the other bodies with the first word; of the community that of the compound', () => {
    const fact = factOf(propose(known, ['a', 'b']))
    expect(toldBy(madeBy([fact]), fact)).toEqual([
      'rulingSecondAsked branchSecretary@banshan',
      'rulingSecondAsked communitySecretary@xiejiao',
    ])
    const ofCommunity = factOf(propose(known, ['a', 'b'], { actor: acting('communitySecretary') }))
    expect(toldBy(madeBy([ofCommunity]), ofCommunity)).toEqual([
      'rulingSecondAsked branchSecretary@banshan',
      'rulingSecondAsked propertyManager@banshan',
    ])
  })

  it('who said the first word and the owners with the second; nobody of what was taken back', () => {
    const ruling = proposed(known, ['a', 'b'])
    const fact: RulingFact = { kind: 'confirmed', at: 20, by: secretary, note: '' }
    expect(toldBy(evolveRuling(ruling, fact, 'h1'), fact)).toEqual([
      'rulingConfirmed propertyManager',
      'headsRuled sun',
    ])
    const refused = (by: Actor): RulingFact => ({ kind: 'refused', at: 20, by, reason: '选错了' })
    const told = (by: Actor) => toldBy(evolveRuling(ruling, refused(by), 'h1'), refused(by))
    expect(told(secretary)).toEqual(['rulingRefused propertyManager'])
    expect(told(property)).toEqual([])
  })
})
