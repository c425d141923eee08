import fc from 'fast-check'
import type { Unit } from '#domain/organisation/Unit'
import { applyLine } from '#domain/rosters/applyLine'
import { compareRoster } from '#domain/rosters/compareRoster'
import { gatherHeads, type Owned } from '#domain/rosters/heads/gatherHeads'
import { undecidedGroups } from '#domain/rosters/heads/undecided'
import { readRoster } from '#domain/rosters/readRoster'
import { votersOf } from '#domain/votes/voters'
import { votingRights, weightOf } from '#domain/votes/electorate'
import { announcedVote } from '../votes/given'
import { banshan, cells } from './given'

const context = { compoundId: 'banshan', firstBuildingId: 'banshan-b3', importId: 'r1', now: 1_000 }
const names = ['房号', '面积', '业主', '电话', '身份证号', '不动产权证号', '交付状态']
const seal = (kind: string, number: string) => `k1:${kind}:${number}`
const cardA = '11010519491231002X'
const cardB = '440106198506150017'
type Ruled = Readonly<Record<string, readonly string[]>>

const nothingRuled: Ruled = {}

const ruledBy = (ruled: Ruled) =>
  new Map(Object.entries(ruled).map(([id, others]) => [id, new Set(others)] as const))

const imported = (
  rows: readonly (readonly string[])[],
  stored: readonly Unit[] = [],
  { heading = names, importId = 'r1', ruled = nothingRuled } = {},
) => {
  const reading = readRoster([cells([heading, ...rows])], banshan, { seal })
  const comparison = compareRoster(reading, stored, { ...context, importId, ruledApart: ruledBy(ruled) })
  const written = comparison.lines.flatMap(line =>
    line.status === 'wrong'
      ? []
      : [applyLine(line, stored.find(({ _id }) => _id === line.unitId) ?? null, context)],
  )
  const ids = new Set(written.map(({ _id }) => _id))
  return { comparison, units: [...stored.filter(({ _id }) => !ids.has(_id)), ...written] }
}

const headsOf = (units: readonly Unit[]) =>
  units.map(unit =>
    units
      .filter(({ buyerKey }) => buyerKey === unit.buyerKey)
      .map(({ room }) => room)
      .join('+'),
  )
const undecided = (units: readonly Unit[], ruled: Ruled = {}) =>
  undecidedGroups(units, ruledBy(ruled), '已注销用户').map(group => group.units.map(({ room }) => room))

const row = (room: string, owner: string, { phone = '', card = '', title = '', handed = '' } = {}) => [
  room,
  '89.5',
  owner,
  phone,
  card,
  title,
  handed,
]

describe('what decides whether units are one head', () => {
  const title = '粤(2020)惠州市不动产权第0012345号'
  test.each<[string, readonly (readonly string[])[], string[], string[][]]>([
    [
      'the same name and paper, with two phones',
      [
        row('3-101', '张三', { phone: '13812340001', card: cardA }),
        row('3-102', '张三', { phone: '13812340002', card: cardA }),
      ],
      ['101+102', '101+102'],
      [],
    ],
    [
      'one certificate for both',
      [row('3-101', '张三', { title }), row('3-102', '张三', { title })],
      ['101+102', '101+102'],
      [],
    ],
    [
      'name and phone',
      [row('3-101', '张三', { phone: '13812340001' }), row('3-102', '张三', { phone: '13812340001' })],
      ['101+102', '101+102'],
      [],
    ],
    [
      'two identity cards are two, whatever the phone',
      [
        row('3-101', '张三', { phone: '13812340001', card: cardA }),
        row('3-102', '张三', { phone: '13812340001', card: cardB }),
      ],
      ['101', '102'],
      [],
    ],
    [
      'nothing, without a phone',
      [row('3-101', '张三'), row('3-102', '张三')],
      ['101', '102'],
      [['101', '102']],
    ],
    [
      'nothing, with two phones',
      [row('3-101', '张三', { phone: '13812340001' }), row('3-102', '张三', { phone: '13812340002' })],
      ['101', '102'],
      [['101', '102']],
    ],
    [
      'nothing, with a passport and a card',
      [row('3-101', '张三', { card: 'E12345678' }), row('3-102', '张三', { card: cardA })],
      ['101', '102'],
      [['101', '102']],
    ],
    [
      'a certificate of the whole building tells nothing',
      [row('3-101', '张三', { title }), row('3-102', '张三', { title }), row('3-103', '李四', { title })],
      ['101', '102', '103'],
      [['101', '102']],
    ],
    [
      'two identity cards are two, whatever the certificate',
      [row('3-101', '张三', { title, card: cardA }), row('3-102', '张三', { title, card: cardB })],
      ['101', '102'],
      [],
    ],
    [
      'co-owners, one by a paper and one by a phone',
      [
        row('3-101', '张三、李四', { phone: '无、13812340002' }),
        row('3-102', '李四、张三', { phone: '13812340002、无' }),
      ],
      ['101', '102'],
      [['101', '102']],
    ],
    [
      'other names',
      [row('3-101', '张三'), row('3-102', '李四'), row('3-103', '张三、李四')],
      ['101', '102', '103'],
      [],
    ],
    [
      'three of one name, two of them by their phone',
      [
        row('3-101', '张三', { phone: '13812340001' }),
        row('3-102', '张三'),
        row('3-103', '张三', { phone: '13812340001' }),
      ],
      ['101+103', '102', '101+103'],
      [['101', '102', '103']],
    ],
  ])('%s', (_, rows, heads, open) => {
    const { units } = imported(rows)
    expect(headsOf(units)).toEqual(heads)
    expect(undecided(units)).toEqual(open)
  })

  it('is noted in the preview of a file that leaves it open', () => {
    const { comparison } = imported([
      row('3-101', '张三', { phone: '13812340001' }),
      row('3-102', '张三'),
      row('3-103', '李四'),
    ])
    expect(
      comparison.lines.map(line => (line.status === 'wrong' ? [] : line.notes.map(({ kind }) => kind))),
    ).toEqual([['sameNameNoPhone'], ['sameNameNoPhone'], []])
  })
})

describe('what was ruled', () => {
  const apart = { 'banshan-b3-101': ['banshan-b3-102'], 'banshan-b3-102': ['banshan-b3-101'] }
  const both = (more = {}) => [row('3-101', '张三', more), row('3-102', '张三', more)]
  const asOne = (units: readonly Unit[]) => units.map(unit => ({ ...unit, buyerKey: 'banshan:one' }))

  it('to be two is asked no more, and stays two when a file brings one phone for both', () => {
    const { units } = imported(both())
    expect(undecided(units, apart)).toEqual([])
    const next = imported(both({ phone: '13812340001' }), units, { importId: 'r2', ruled: apart })
    expect(headsOf(next.units)).toEqual(['101', '102'])
  })

  it('to be two gives way to one paper for both', () => {
    const { units } = imported(both())
    const next = imported(both({ card: cardA }), units, { importId: 'r2', ruled: apart })
    expect(headsOf(next.units)).toEqual(['101+102', '101+102'])
  })

  it('to be one stays one by whatever file comes, until the papers are of two', () => {
    const units = asOne(imported(both()).units)
    expect(undecided(units)).toEqual([])
    expect(imported(both(), units, { importId: 'r2' }).units).toEqual(units)
    const phones = [
      row('3-101', '张三', { phone: '13812340001' }),
      row('3-102', '张三', { phone: '13812340002' }),
    ]
    const withPhones = imported(phones, units, { importId: 'r2' }).units
    expect(headsOf(withPhones)).toEqual(['101+102', '101+102'])
    const cards = [row('3-101', '张三', { card: cardA }), row('3-102', '张三', { card: cardB })]
    const withCards = imported(cards, withPhones, { importId: 'r3' }).units
    expect(headsOf(withCards)).toEqual(['101', '102'])
    expect(undecided(withCards)).toEqual([])
  })

  it('says nothing of whoever buys one of them', () => {
    const units = asOne(imported(both()).units)
    const next = imported([row('3-101', '李四'), row('3-102', '张三')], units, { importId: 'r2' }).units
    expect(headsOf(next)).toEqual(['101', '102'])
  })
})

describe('what is sold and not handed over', () => {
  const rows = [
    row('3-101', '张三', { handed: '未交付' }),
    row('3-102', '张三', { handed: '已交付' }),
    row('3-103', '未售'),
    row('3-104', '李四'),
  ]

  it('counts with the developer, and nobody votes by it', () => {
    const { units } = imported(rows)
    expect(headsOf(units)).toEqual(['101+103', '102', '101+103', '104'])
    expect(units.map(({ undelivered }) => undelivered ?? false)).toEqual([true, false, false, false])
    const linked = units.map(unit => ({
      ...unit,
      owners: unit.owners.map(owner => ({ ...owner, personId: `p-${owner.name}` })),
    }))
    const vote = announcedVote('civilCode278Special')
    const rights = votingRights(
      vote,
      linked.filter(({ room }) => room !== '103'),
    )
    expect(rights.map(({ label, voterIds }) => [label, voterIds])).toEqual([
      ['3栋101', []],
      ['3栋102', ['p-张三']],
      ['3栋104', ['p-李四']],
    ])
    expect(linked[0] && votersOf(vote, linked[0])).toEqual({ voterIds: [], representativeId: null })
    expect(weightOf(votingRights(vote, units))).toEqual({ heads: 3, area: 35_800 })
    expect(undecided(units)).toEqual([])
  })

  it('stays with the developer by a file that does not say, and leaves when it is handed over', () => {
    const first = imported(rows).units
    const silent = imported([['3-101', '89.5', '张三']], first, {
      heading: names.slice(0, 3),
      importId: 'r2',
    })
    expect(silent.comparison.lines.map(({ status }) => status)).toEqual(['same'])
    const handed = imported([row('3-101', '张三', { handed: '已交付' })], first, { importId: 'r2' })
    expect(handed.comparison.lines).toMatchObject([
      {
        status: 'changed',
        differences: [{ field: 'delivery', before: false, after: true }, { field: 'buyerKey' }],
      },
    ])
    const unit = handed.units.find(({ room }) => room === '101')
    expect(unit).toMatchObject({ buyerKey: 'banshan:r2:banshan-b3-101', ownersSince: 1_000 })
    expect(unit && 'undelivered' in unit).toBe(false)
    expect(undecided(handed.units)).toEqual([['101', '102']])
  })

  it('goes back to the developer under its own name when it is unsold after all', () => {
    const back = imported([row('3-101', '未售')], imported(rows).units, { importId: 'r2' }).units
    expect(back.find(({ room }) => room === '101')).toMatchObject({
      buyerKey: 'banshan:developer',
      owners: [{ name: '开发商' }],
    })
    expect(back.find(({ room }) => room === '101')?.undelivered).toBeUndefined()
  })
})

it('links nobody to an owner of the same name with another identity card', () => {
  const stored = imported([row('3-101', '张三', { card: cardA })]).units.map(unit => ({
    ...unit,
    owners: unit.owners.map(owner => ({ ...owner, personId: 'p1' })),
    residentIds: ['p1'],
    ownersSince: 7,
  }))
  const [after] = imported([row('3-101', '张三', { card: cardB })], stored, { importId: 'r2' }).units
  expect(after).toMatchObject({ owners: [{ personId: null }], residentIds: [], ownersSince: 1_000 })
})

it('reads what was stored before papers were', () => {
  const stored = imported([row('3-101', '张三', { phone: '13812340001' })]).units
  expect(Object.keys(stored[0] ?? {})).not.toEqual(expect.arrayContaining(['certificates']))
  const { comparison } = imported([row('3-101', '张三', { phone: '13812340001', card: cardA })], stored, {
    importId: 'r2',
  })
  expect(comparison.lines).toMatchObject([{ status: 'changed', differences: [{ field: 'papers' }] }])
})

describe('heads of any roster', () => {
  const owner = fc.record({
    name: fc.constantFrom('张三', '李四', '惠州示例商贸有限公司'),
    phone: fc.constantFrom(null, '1', '2'),
    document: fc.constantFrom(undefined, 'k1:id:a', 'k1:id:b', 'k1:otherPaper:c', 'k2:id:d'),
  })
  const owned = fc
    .array(
      fc.record({
        owners: fc.array(owner, { minLength: 1, maxLength: 2 }),
        certificates: fc.subarray(['t1', 't2'], { maxLength: 1 }),
        keyBefore: fc.constantFrom(null, 'one', 'two'),
      }),
      { maxLength: 12 },
    )
    .map(units =>
      units.map((unit, at): Owned => ({ ...unit, unitId: `u${String(at).padStart(2, '0')}` }) as Owned),
    )
  const ids = (heads: readonly (readonly Owned[])[]) =>
    heads.map(head => head.map(({ unitId }) => unitId)).sort()
  const ruled = new Map([
    ['u00', new Set(['u01'])],
    ['u01', new Set(['u00'])],
  ])

  it('are a partition, the same in whatever order, and never of two identity cards', () => {
    fc.assert(
      fc.property(owned, fc.infiniteStream(fc.nat()), (units, dice) => {
        const heads = gatherHeads(units, ruled)
        expect(
          heads
            .flat()
            .map(({ unitId }) => unitId)
            .sort(),
        ).toEqual(units.map(({ unitId }) => unitId))
        const shuffled = units
          .map(unit => ({ unit, rank: dice.next().value as number }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ unit }) => unit)
        expect(ids(gatherHeads(shuffled, ruled))).toEqual(ids(heads))
        for (const head of heads) {
          const cards = head.flatMap(({ owners }) =>
            owners.filter(
              ({ name }) => name === '张三' && owners.filter(one => one.name === name).length === 1,
            ),
          )
          const seen = new Set(
            cards.flatMap(({ document }) => (document?.startsWith('k1:id:') ? [document] : [])),
          )
          expect(seen.size).toBeLessThan(2)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are gathered of twenty thousand units of one company, and of one name, within seconds', () => {
    const many = (name: string, document?: string): readonly Owned[] =>
      Array.from({ length: 20_000 }, (_, at) => ({
        unitId: `u${String(at)}`,
        owners: [{ name, phone: '1', ...(document === undefined ? {} : { document }) }],
        certificates: [],
        keyBefore: null,
      }))
    const begun = performance.now()
    expect(gatherHeads(many('惠州示例商贸有限公司'), new Map())).toHaveLength(1)
    expect(gatherHeads(many('张三', 'k1:id:a'), new Map())).toHaveLength(1)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})
