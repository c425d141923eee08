import fc from 'fast-check'
import { votingRights, weightOf } from '#domain/votes/electorate'
import type { Unit } from '#domain/organisation/Unit'
import { announcedVote, opensAt, unit } from './given'

const statutory = announcedVote('civilCode278Special')
const assembly = announcedVote('assemblyMajority')
const consultation = announcedVote('consultationMajority')
const ids = (units: readonly { readonly unitId: string }[]) => units.map(each => each.unitId)

describe('the electorate of owners', () => {
  test.each([statutory, assembly])('one unit is one head with its area ($rule.sort)', vote => {
    expect(votingRights(vote, [unit('1203', { area: 89_50 })])).toEqual([
      {
        _id: 'v1:1203',
        rev: 1,
        voteId: 'v1',
        rightId: '1203',
        label: '3-1203',
        units: [
          {
            unitId: '1203',
            label: '3-1203',
            area: 89_50,
            voterIds: ['owner-1203'],
            representativeId: null,
          },
        ],
        area: 89_50,
        frozenAt: opensAt,
        voterIds: ['owner-1203'],
        proxies: [],
      },
    ])
  })

  test('all units of one buyer are one head with their whole area, flat and parking space alike', () => {
    const rights = votingRights(statutory, [
      unit('p7', { use: 'parking', area: 12_72, buyerKey: 'wang', label: 'P7' }),
      unit('1203', { area: 89_50, buyerKey: 'wang' }),
      unit('1204', { area: 70_00 }),
    ])
    expect(rights.map(right => [right.rightId, right.label, ids(right.units), right.area])).toEqual([
      ['1203', '3-1203 +1', ['1203', 'p7'], 102_22],
      ['1204', '3-1204', ['1204'], 70_00],
    ])
    expect(weightOf(rights)).toEqual({ heads: 2, area: 172_22 })
  })

  test("the developer's unsold units are one head that counts though nobody here can cast it", () => {
    const unsold = { buyerKey: 'developer', owners: [{ personId: null, name: 'Developer', phone: null }] }
    const rights = votingRights(statutory, [unit('a', unsold), unit('b', unsold), unit('c')])
    expect(rights.map(right => [ids(right.units), right.voterIds])).toEqual([
      [['a', 'b'], []],
      [['c'], ['owner-c']],
    ])
    expect(weightOf(rights)).toEqual({ heads: 2, area: 300_00 })
  })

  const mei = { personId: 'mei', name: 'Mei', phone: null }
  const jun = { personId: 'jun', name: 'Jun', phone: null }
  const absent = { personId: null, name: 'Absent', phone: null }
  test.each<[string, Partial<Unit>[], string[]]>([
    ['any of several co-owners while none is named', [{ owners: [mei, jun] }], ['mei', 'jun']],
    ['the representative alone once named', [{ owners: [mei, jun], representativeId: 'jun' }], ['jun']],
    ['only owners who are known here', [{ owners: [absent, jun] }], ['jun']],
    ['nobody when none is known', [{ owners: [absent] }], []],
    ['an owner of both units once', [{ owners: [mei] }, { owners: [mei] }], ['mei']],
    [
      'the one named for one of two units speaks for the head',
      [{ owners: [mei, jun], representativeId: 'mei' }, { owners: [mei, jun] }],
      ['mei'],
    ],
  ])('who casts it: %s', (_, units, voters) => {
    const same = units.map((more, index) => unit(String(index), { buyerKey: 'home', ...more }))
    expect(votingRights(statutory, same).map(right => right.voterIds)).toEqual([voters])
  })

  test('tenants and family have no part in it', () => {
    const [right] = votingRights(statutory, [unit('1', { residentIds: ['owner-1', 'tenant', 'daughter'] })])
    expect(right?.voterIds).toEqual(['owner-1'])
  })

  test("no buyer's key, which may tell who they are, gets out", () => {
    const rights = votingRights(statutory, [unit('1', { buyerKey: 'ID 4413-secret' })])
    expect(JSON.stringify(rights)).not.toContain('secret')
  })
})

describe('the electorate of a consultation', () => {
  test('is one right for each home, for everybody who lives there, whoever bought it', () => {
    const rights = votingRights(consultation, [
      unit('1', { buyerKey: 'wang', residentIds: ['wang', 'daughter', 'wang'] }),
      unit('2', { buyerKey: 'wang', residentIds: ['tenant'] }),
      unit('s1', { use: 'shop', buyerKey: 'wang' }),
      unit('p1', { use: 'parking', buyerKey: 'wang' }),
    ])
    expect(rights.map(right => [right.rightId, right.voterIds])).toEqual([
      ['1', ['wang', 'daughter']],
      ['2', ['tenant']],
    ])
    expect(weightOf(rights)).toEqual({ heads: 2, area: 0 })
  })
})

describe('units that cannot be right are refused', () => {
  test.each<[string, Unit[], string]>([
    ['of another compound', [unit('1', { compoundId: 'elsewhere' })], 'not in banshan'],
    ['given twice', [unit('1'), unit('2'), unit('1')], 'given twice'],
    ['with an area in fractions of 0.01 m²', [unit('1', { area: 89.5001 })], 'no usable area'],
    ['with a negative area', [unit('1', { area: -1 })], 'no usable area'],
    ['with an area beyond what is exact', [unit('1', { area: 2 ** 53 })], 'no usable area'],
    ['without a buyer', [unit('1', { buyerKey: '' })], 'no buyer'],
  ])('%s', (_, units, message) => {
    expect(() => votingRights(statutory, units)).toThrow(message)
  })

  test('areas that are exact one by one but not together', () => {
    const half = 2 ** 52
    expect(() => weightOf([{ area: half }, { area: half }])).toThrow(RangeError)
  })
})

describe('for any compound', () => {
  const units = fc
    .uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9]{1,4}$/),
        use: fc.constantFrom('home', 'shop', 'parking'),
        area: fc.nat({ max: 10 ** 7 }),
        buyer: fc.nat({ max: 12 }),
      }),
      { selector: drawn => drawn.id, maxLength: 40 },
    )
    .map(drawn =>
      drawn.map(({ id, use, area, buyer }) => unit(id, { use, area, buyerKey: `buyer-${String(buyer)}` })),
    )

  test('each unit stands in exactly one right of the owners, and no area is lost', () => {
    fc.assert(
      fc.property(units, all => {
        const rights = votingRights(statutory, all)
        const seen = rights.flatMap(right => ids(right.units))
        expect([...seen].sort()).toEqual(all.map(each => each._id).sort())
        expect(rights).toHaveLength(new Set(all.map(each => each.buyerKey)).size)
        expect(weightOf(rights).area).toBe(all.reduce((sum, each) => sum + each.area, 0))
        expect(new Set(rights.map(right => right._id)).size).toBe(rights.length)
      }),
    )
  })

  test('each home stands in exactly one right of the residents', () => {
    fc.assert(
      fc.property(units, all => {
        const seen = votingRights(consultation, all).flatMap(right => ids(right.units))
        const homes = all.filter(each => each.use === 'home').map(each => each._id)
        expect([...seen].sort()).toEqual(homes.sort())
      }),
    )
  })

  test('the order in which units come does not matter', () => {
    const shuffled = units.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, fc.constantFrom(statutory, consultation), ([all, again], vote) => {
        expect(votingRights(vote, again)).toEqual(votingRights(vote, all))
      }),
    )
  })
})
