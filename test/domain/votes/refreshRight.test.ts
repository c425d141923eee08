import fc from 'fast-check'
import type { Unit } from '#domain/organisation/Unit'
import { votingRights } from '#domain/votes/electorate'
import { isSameElectors, refreshRight } from '#domain/votes/refreshRight'
import type { VotingRight } from '#domain/votes/Vote'
import type { ActingProxy } from '#domain/votes/voters'
import { acting, covering } from './acting'
import { announcedVote, opensAt, unit } from './given'

const statutory = announcedVote('civilCode278Special')
const consultation = announcedVote('consultationMajority')
const named = (personId: string | null, name = '刘兆忠') => ({ personId, name, phone: null })
const byId = (units: readonly Unit[]) => new Map(units.map(each => [each._id, each]))

const freeze = (units: readonly Unit[], proxies: readonly ActingProxy[] = []): VotingRight => {
  const [right] = votingRights(statutory, units, { at: opensAt, proxies })
  if (!right) throw new Error('nobody may vote')
  return right
}
const refresh = (right: VotingRight, units: readonly Unit[], proxies: readonly ActingProxy[] = []) =>
  refreshRight(statutory, right, byId(units), proxies)

describe('a frozen right that is brought into line', () => {
  const before = unit('1203', { owners: [named(null), named('jun', '刘军')] })

  test.each<[string, Partial<Unit>, string[]]>([
    ['adds an owner who has been linked', { owners: [named('liu'), named('jun', '刘军')] }, ['liu', 'jun']],
    ['takes out one whose link was cut', { owners: [named(null), named(null, '刘军')] }, []],
    ['goes by a representative who was named', { representativeId: 'jun' }, ['jun']],
    ['keeps its voters when it was sold since', { owners: [named('buyer')], ownersSince: opensAt }, ['jun']],
    [
      'goes by the owners of a sale before',
      { owners: [named('buyer')], ownersSince: opensAt - 1 },
      ['buyer'],
    ],
  ])('%s', (_, more, voters) => {
    expect(refresh(freeze([before]), [{ ...before, ...more }]).voterIds).toEqual(voters)
  })

  test('keeps its voters when a unit is gone', () => {
    expect(refresh(freeze([before]), []).voterIds).toEqual(['jun'])
  })

  test('keeps head, units and areas, whatever became of them', () => {
    const right = freeze([before])
    const after = { ...before, area: 1, buyerKey: 'another', label: 'renamed', owners: [named('liu')] }
    const refreshed = refresh(right, [after])
    const bare = (one: VotingRight) => ({
      ...one,
      voterIds: [],
      units: one.units.map(({ unitId, label, area }) => ({ unitId, label, area })),
    })
    expect(refreshed.voterIds).not.toEqual(right.voterIds)
    expect(bare(refreshed)).toEqual(bare(right))
  })

  test('goes by the residents in a consultation', () => {
    const [right] = votingRights(consultation, [before], { at: opensAt, proxies: [] })
    const moved = { ...before, residentIds: ['tenant'] }
    expect(right && refreshRight(consultation, right, byId([moved]), []).voterIds).toEqual(['tenant'])
  })
})

describe('authorisations of a frozen right', () => {
  const home = unit('1203')
  const sold = { ...home, owners: [named('buyer', '新业主')], ownersSince: opensAt + 1 }
  const delegation = acting('x1')
  const guardian = acting('x2', { kind: 'guardian', principal: { personId: null, name: 'Owner 1203' } })
  const holdersOf = ({ proxies }: VotingRight) => proxies.map(({ proxyId }) => proxyId)

  test('come and go', () => {
    const granted = refresh(freeze([home]), [home], [delegation])
    expect(holdersOf(granted)).toEqual(['x1'])
    expect(granted.voterIds).toEqual(['owner-1203', 'mei'])
    expect(refresh(granted, [home], [])).toEqual(freeze([home]))
  })

  test('of the seller stand in a vote that was frozen before the sale, of the buyer they do not', () => {
    expect(
      holdersOf(refresh(freeze([home], [delegation, guardian]), [sold], [delegation, guardian])),
    ).toEqual(['x1', 'x2'])
    const buyers = acting('x3', { principal: { personId: 'buyer', name: '新业主' } })
    const buyersGuardian = acting('x4', { kind: 'guardian', principal: { personId: null, name: '新业主' } })
    expect(holdersOf(refresh(freeze([home]), [sold], [buyers, buyersGuardian]))).toEqual([])
  })

  test('of the seller can still be taken back', () => {
    expect(holdersOf(refresh(freeze([home], [delegation]), [sold], []))).toEqual([])
  })
})

/** People, links and authorisations at one time; the heads, areas and owners of the roster are given. */
const heads = fc.integer({ min: 1, max: 4 })
const unitIds = ['1', '2', '3', '4', '5', '6'] as const
const people = ['a', 'b', 'c', null] as const
const state = fc.record({
  links: fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people)), {
    minLength: unitIds.length,
    maxLength: unitIds.length,
  }),
  representatives: fc.array(fc.constantFrom(...people), { minLength: 6, maxLength: 6 }),
  proxies: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^x[0-9]$/),
      kind: fc.constantFrom('delegation', 'guardian', 'representative'),
      units: fc.subarray([...unitIds], { minLength: 1 }),
      principal: fc.constantFrom('a', 'b', 'c', 'roster-1', 'roster-2'),
      holder: fc.constantFrom('a', 'd', 'e'),
      vote: fc.constantFrom(null, 'v1', 'v2'),
    }),
    { selector: drawn => drawn.id, maxLength: 6 },
  ),
})
type State = typeof state extends fc.Arbitrary<infer Drawn> ? Drawn : never

const unitsOf = ({ links, representatives }: State, count: number): readonly Unit[] =>
  unitIds.map((id, index) => {
    const [one, other] = links[index] ?? [null, null]
    return unit(id, {
      buyerKey: `head-${String(index % count)}`,
      owners: [named(one, 'roster-1'), named(other, 'roster-2')],
      representativeId: representatives[index] ?? null,
      residentIds: [one, other].flatMap(personId => personId ?? []),
      ownersSince: opensAt - 1,
    })
  })
const proxiesOf = ({ proxies }: State): readonly ActingProxy[] =>
  proxies.map(({ id, kind, units, principal, holder, vote }) =>
    acting(id, {
      kind,
      units: covering(...units),
      principal: principal.startsWith('roster')
        ? { personId: null, name: principal }
        : { personId: principal, name: principal },
      holder: { personId: holder, name: holder },
      vote: vote === null ? null : { id: vote, title: vote },
    }),
  )

describe('for whatever changes while nothing is sold', () => {
  const votes = fc.constantFrom(statutory, consultation)

  test('a right brought into line is the right as it would be frozen afresh', () => {
    fc.assert(
      fc.property(votes, heads, state, state, (vote, count, before, after) => {
        const freezeAt = (drawn: State) =>
          votingRights(vote, unitsOf(drawn, count), { at: opensAt, proxies: proxiesOf(drawn) })
        const present = byId(unitsOf(after, count))
        const refreshed = freezeAt(before).map(right => refreshRight(vote, right, present, proxiesOf(after)))
        expect(refreshed).toEqual(freezeAt(after))
        // Once more changes nothing.
        refreshed.forEach(right => {
          expect(isSameElectors(right, refreshRight(vote, right, present, proxiesOf(after)))).toBe(true)
        })
      }),
    )
  })

  test('nobody casts a head but its owners, and those who act for one of them', () => {
    fc.assert(
      fc.property(heads, state, (count, drawn) => {
        const proxies = proxiesOf(drawn)
        const units = unitsOf(drawn, count)
        for (const right of votingRights(statutory, units, { at: opensAt, proxies })) {
          const mine = units.filter(({ _id }) => right.units.some(({ unitId }) => unitId === _id))
          const owners = mine.flatMap(each => each.owners.map(({ personId }) => personId))
          const allowed = right.voterIds.filter(
            id =>
              owners.includes(id) ||
              proxies.some(
                proxy =>
                  proxy.holder.personId === id &&
                  mine.every(({ _id }) => proxy.units.some(({ unitId }) => unitId === _id)) &&
                  (proxy.principal.personId === null || owners.includes(proxy.principal.personId)),
              ),
          )
          expect(right.voterIds).toEqual(allowed)
        }
      }),
    )
  })
})
