import { array, assert, constantFrom, option, property, record } from 'fast-check'
import { categories, tiers } from '#domain/issues/categories'
import { handlersFrom } from '#domain/issues/handlers'
import { adoptRouting } from '#domain/issues/routing/adopt'
import { differencesIn } from '#domain/issues/routing/dryRun'
import { evolveRouting, withRouting } from '#domain/issues/routing/evolveRouting'
import { firstRouting } from '#domain/issues/routing/firstRouting'
import { proposalName, route, routingAt } from '#domain/issues/routing/route'
import type { Recipient, Routing, RoutingRow } from '#domain/issues/routing/Routing'
import { tierChain } from '#domain/issues/tierChain'
import type { PersonActor } from '#domain/kernel/Actor'
import { handlers } from '#domain/organisation/forces'
import { isWithin, type Compound } from '#domain/organisation/OrgUnit'
import { orgUnits, unitAt } from '../../../cloud-functions/district/orgUnits'

const now = Date.UTC(2026, 10, 23, 2)
const units = new Map(orgUnits.map(unit => [unit._id, unit]))

const at = (compoundId: string, tier: (typeof tiers)[number]) => {
  const compound = unitAt(compoundId) as Compound
  const ancestors = orgUnits.filter(unit => unit !== compound && isWithin(compound.path, unit.path))
  const beside = orgUnits.filter(({ level }) => level === 'memberUnit' || level === 'department')
  const standing = tierChain(compound, ancestors)[tier]
  return { compound, reachable: handlersFrom(standing, [compound, ...ancestors, ...beside], now) }
}
const proposal = (
  routing: Routing,
  compoundId: string,
  tier: (typeof tiers)[number],
  category: (typeof categories)[number] = 'parking',
) => {
  const { compound, reachable } = at(compoundId, tier)
  return route(routing, { tier, category, compoundPath: compound.path }, reachable, units)
}
const post = (role: Recipient['role'], orgUnitId: string | null = null): Recipient => ({
  role,
  orgUnitId,
  level: null,
})
const row = (more: Partial<RoutingRow>): RoutingRow => ({
  tier: 'community',
  category: null,
  placeId: null,
  to: post('gridWorker'),
  neighbour: null,
  ...more,
})
const table = (...rows: readonly RoutingRow[]): Routing => ({ version: 1, from: 0, rows })
const actor: PersonActor = {
  kind: 'person',
  personId: 'p1',
  name: '韩区办',
  role: 'districtOffice',
  orgUnitId: 'zk',
  orgName: '仲恺高新区',
}

describe('the first table', () => {
  const everywhere = ['banshan', 'hailun', 'yuhu'].flatMap(compoundId =>
    tiers.flatMap(tier => categories.map(category => [compoundId, tier, category] as const)),
  )
  it.each(everywhere)('changes nothing: %s, %s, %s', (compoundId, tier, category) => {
    const { handlers: ordered, proposed } = proposal(firstRouting, compoundId, tier, category)
    const { reachable } = at(compoundId, tier)
    expect(ordered).toEqual(reachable)
    expect(proposed).toEqual(reachable[0] === undefined ? null : { handler: reachable[0] })
  })
})

describe('a table', () => {
  const police = row({ category: 'parking', to: post('memberUnitOfficer', 'police') })

  it('proposes for what its row is about, and nothing else', () => {
    expect(proposalName(proposal(table(police), 'banshan', 'community'))).toBe('memberUnitOfficer@police')
    expect(proposalName(proposal(table(police), 'banshan', 'community', 'noise'))).toBe(
      'communityStaff@xiejiao',
    )
    expect(proposalName(proposal(table(police), 'banshan', 'compound'))).toBe('propertyManager@banshan')
  })

  it('the narrower place goes before the wider one, the very category before all', () => {
    const wide = row({ to: post('propertyManager') })
    const inXiejiao = row({ placeId: 'xiejiao', to: post('subdistrictStaff') })
    const inBanshan = row({ placeId: 'banshan', to: post('gridWorker') })
    const all = table(wide, police, inXiejiao, inBanshan)
    expect(proposalName(proposal(all, 'banshan', 'community'))).toBe('gridWorker@banshan')
    expect(proposalName(proposal(all, 'hailun', 'community'))).toBe('subdistrictStaff@huihuan')
    expect(proposalName(proposal(all, 'yuhu', 'community'))).toBe('memberUnitOfficer@police')
    expect(proposalName(proposal(table(wide, police), 'banshan', 'community', 'noise'))).toBe(
      'propertyManager@banshan',
    )
  })

  it('a post that nobody holds, or that is out of reach, is passed over', () => {
    const head = row({ to: post('buildingHead') })
    const elsewhere = row({ to: post('branchSecretary', 'yuhu') })
    expect(proposalName(proposal(table(head, elsewhere, police), 'banshan', 'community'))).toBe(
      'memberUnitOfficer@police',
    )
  })

  it('hands over to a neighbour where that row decides, and everybody of ours can still be chosen', () => {
    const over = row({ placeId: 'banshan', category: 'parking', to: null, neighbour: '惠城区交警大队' })
    const { handlers: ordered, proposed } = proposal(table(over), 'banshan', 'community')
    expect(proposed).toEqual({ neighbour: '惠城区交警大队' })
    expect(ordered).toEqual(at('banshan', 'community').reachable)
    expect(proposalName(proposal(table(over), 'hailun', 'community'))).toBe('communityStaff@xiejiao')
  })

  it('leaves nobody out and adds nobody, whatever its rows are', () => {
    const anyRow = record({
      tier: constantFrom(...tiers),
      category: option(constantFrom(...categories)),
      placeId: option(constantFrom('huihuan', 'xiejiao', 'banshan', 'gone')),
      to: option(
        record({
          role: constantFrom(...handlers),
          orgUnitId: option(constantFrom('police', 'banshan', 'gone')),
          level: option(constantFrom('compound' as const, 'community' as const)),
        }),
      ),
      neighbour: constantFrom(null, '惠城区'),
    })
    const where = constantFrom(...['banshan', 'hailun', 'yuhu'])
    assert(
      property(array(anyRow, { maxLength: 12 }), where, constantFrom(...tiers), (rows, compoundId, tier) => {
        const { handlers: ordered } = proposal(table(...rows), compoundId, tier)
        const { reachable } = at(compoundId, tier)
        expect(ordered).toHaveLength(reachable.length)
        expect(new Set(ordered)).toEqual(new Set(reachable))
      }),
    )
  })
})

describe('adopting a table', () => {
  const context = {
    actor,
    path: '/zk/',
    routings: [] as readonly Routing[],
    units,
    dryRun: { looked: 300, changed: 12 },
    now,
  }
  const wanted = { rows: [row({})], from: now, reason: '机构调整' }

  it.each<[string, Partial<RoutingRow>]>([
    ['a place that is not there', { placeId: 'gone' }],
    ['a department as a place', { placeId: 'housing' }],
    ['an org unit that is not there', { to: post('departmentOfficer', 'gone') }],
    ['somebody who works on no case', { to: post('resident') }],
    ['nobody at all', { to: null }],
    ['two at once', { neighbour: '惠城区' }],
  ])('%s is refused at its row', (_, wrong) => {
    const rows = [row({}), row(wrong)]
    expect(adoptRouting({ ...wanted, rows }, context)).toMatchObject({
      refusal: { kind: 'unknown-handler', field: 'rows.1' },
    })
  })

  it('takes a reason and an instant that is not past, nor before one that was adopted already', () => {
    expect(adoptRouting({ ...wanted, reason: '……' }, context)).toMatchObject({
      refusal: { kind: 'reason-needed' },
    })
    const later = [{ version: 4, from: now + 10, rows: [] }]
    for (const [from, routings] of [
      [now - 1, []],
      [now + 9, later],
    ] as const)
      expect(adoptRouting({ ...wanted, from }, { ...context, routings })).toMatchObject({
        refusal: { kind: 'times-out-of-order', field: 'from' },
      })
    expect(adoptRouting({ ...wanted, from: now + 10 }, { ...context, routings: later })).toMatchObject({
      facts: [{ version: 5, dryRun: { looked: 300, changed: 12 }, by: actor }],
    })
  })

  it('is in force from its instant, and the district carries what is in force and what is to come', () => {
    const [one, two, three] = [1, 2, 3].map(version => ({ version, from: now + version, rows: [] }))
    if (!one || !two || !three) throw new Error('three')
    expect(routingAt([two, one], now)).toBe(firstRouting)
    expect(routingAt([two, one], now + 1)).toBe(one)
    expect(routingAt([one, two], now + 2)).toBe(two)
    expect(withRouting([one, two], three, now).map(({ version }) => version)).toEqual([1, 2, 3])
    expect(withRouting([one, two], three, now + 2).map(({ version }) => version)).toEqual([2, 3])
  })

  it('a version is made of one fact by a person and never changes', () => {
    const decision = adoptRouting(wanted, context)
    const [fact] = decision.ok ? decision.facts : []
    if (!fact) throw new Error('refused')
    const adopted = evolveRouting(null, fact, 't1')
    expect(adopted).toMatchObject({ version: 1, reason: '机构调整', adoptedBy: { role: 'districtOffice' } })
    expect(() => evolveRouting(adopted, fact, 't1')).toThrow()
    expect(() => evolveRouting(null, { ...fact, by: { kind: 'clock' } }, 't1')).toThrow()
  })
})

test('a dry run counts those for whom another is proposed, also a neighbour or nobody', () => {
  const police = proposal(table(row({ to: post('memberUnitOfficer', 'police') })), 'banshan', 'community')
  const usual = proposal(firstRouting, 'banshan', 'community')
  const over = proposal(table(row({ to: null, neighbour: '惠城区' })), 'banshan', 'community')
  const compared = [
    { issue: 1, now: usual, then: usual },
    { issue: 2, now: usual, then: police },
    { issue: 3, now: police, then: over },
    { issue: 4, now: over, then: { handlers: [], proposed: null } },
  ]
  const { looked, changed, differences } = differencesIn(compared)
  expect([looked, changed, differences.map(({ issue }) => issue)]).toEqual([4, 3, [2, 3, 4]])
})
