import type { Unit } from '#domain/organisation/Unit'
import { applyLine } from '#domain/rosters/applyLine'
import { compareRoster } from '#domain/rosters/compareRoster'
import { lineChunks, linesAChunk } from '#domain/rosters/LineChunk'
import { readRoster } from '#domain/rosters/readRoster'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { banshan, cells } from './given'

const context = { compoundId: 'banshan', firstBuildingId: 'banshan-b3', importId: 'r1', now: 1_000 }
const names = ['房号', '面积', '业主', '电话']

const home = (room: string, more: Partial<Unit> = {}): Unit => ({
  _id: `banshan-b3-${room}`,
  rev: 4,
  compoundId: 'banshan',
  buildingId: 'banshan-b3',
  entrance: null,
  room,
  label: `3栋${room}`,
  use: 'home',
  area: 8_950,
  buyerKey: `banshan:old-${room}`,
  owners: [{ personId: 'p1', name: '王秀兰', phone: '13812340001' }],
  tenants: [],
  representativeId: null,
  residentIds: ['p1'],
  ownersSince: 7,
  changedAt: 8,
  ...more,
})

const compare = (rows: readonly (readonly string[])[], units: readonly Unit[] = [], heading = names) =>
  compareRoster(readRoster([cells([heading, ...rows])], banshan), units, context)

/** The units as a confirmed import leaves them. */
const applied = (comparison: ReturnType<typeof compare>, units: readonly Unit[]): readonly Unit[] => {
  const written = comparison.lines.flatMap(line =>
    line.status === 'wrong'
      ? []
      : [applyLine(line, units.find(({ _id }) => _id === line.unitId) ?? null, context)],
  )
  const ids = new Set(written.map(({ _id }) => _id))
  return [...units.filter(({ _id }) => !ids.has(_id)), ...written]
}

const statuses = (comparison: ReturnType<typeof compare>) => comparison.lines.map(({ status }) => status)
const headsOf = (units: readonly Unit[]) =>
  units.map(unit =>
    units
      .filter(({ buyerKey }) => buyerKey === unit.buyerKey)
      .map(({ room }) => room)
      .join('+'),
  )

describe('a line beside what is stored', () => {
  it('is new, changed, same or wrong; what the file does not name is listed', () => {
    const others = { owners: [{ personId: null, name: '李四', phone: null }] }
    const comparison = compare(
      [
        ['3-1203', '89.5', '王秀兰', '13812340001'],
        ['3-1204', '90', '王秀兰', '13812340001'],
        ['3-1205', '90', '王秀兰', '13812340001'],
        ['3-1206', '大', '王秀兰', ''],
      ],
      [home('1203'), home('1204'), home('1206', others), home('1301', others)],
    )
    expect(statuses(comparison)).toEqual(['same', 'changed', 'new', 'wrong'])
    expect(comparison.counts).toEqual({ new: 1, changed: 1, same: 1, wrong: 1, missing: 1 })
    expect(comparison.missing).toEqual([{ unitId: 'banshan-b3-1301', label: '3栋1301' }])
  })

  it('finds its unit whether or not both name the entrance, unless two could be meant', () => {
    const line = ['3-2-1203', '89.5', '王秀兰', '13812340001']
    expect(compare([line], [home('1203')]).lines).toMatchObject([
      {
        status: 'changed',
        unitId: 'banshan-b3-1203',
        differences: [{ field: 'entrance', before: null, after: '2' }],
      },
    ])
    const two = [line, ['3-1-1203', '89.5', '李四', '13812340002']]
    expect(statuses(compare(two, [home('1203')]))).toEqual(['new', 'new'])
    const stored = home('1203', { _id: 'banshan-b3-2-1203', entrance: '2' })
    expect(statuses(compare([['3-1203', '89.5', '王秀兰', '13812340001']], [stored]))).toEqual(['same'])
  })

  it('says nothing of what it has no column for', () => {
    const stored = home('1203', { tenants: [{ personId: null, name: '何小满', phone: null }], use: 'shop' })
    const [line] = compare([['3-1203', '89.5', '王秀兰', '']], [stored]).lines
    expect(line?.status).toBe('same')
  })

  it('leaves tenants alone who are known here, and takes away those who are only listed', () => {
    const stored = home('1203', {
      tenants: [
        { personId: 'p9', name: '何小满', phone: null },
        { personId: null, name: '旧租客', phone: null },
      ],
    })
    const rows = [['3-1203', '89.5', '王秀兰', '13812340001', '新租客']]
    const after = applied(compare(rows, [stored], [...names, '租户']), [stored])
    expect(after[0]?.tenants.map(({ name }) => name)).toEqual(['新租客', '何小满'])
  })

  it('keeps links, residents and the date of owners who stay; another owner starts anew', () => {
    const stored = home('1203')
    const stays = applied(compare([['3-1203', '90', '王秀兰', '13812340009']], [stored]), [stored])[0]
    expect(stays).toMatchObject({
      owners: [{ personId: 'p1', phone: '13812340009' }],
      residentIds: ['p1'],
      ownersSince: 7,
      changedAt: 1_000,
      rev: 5,
      buyerKey: 'banshan:old-1203',
    })
    const sold = applied(compare([['3-1203', '89.5', '赵买房', '13812340008']], [stored]), [stored])[0]
    expect(sold).toMatchObject({ owners: [{ personId: null }], residentIds: [], ownersSince: 1_000 })
    expect(sold?.buyerKey).toBe('banshan:r1:banshan-b3-1203')
  })
})

describe('heads', () => {
  it('are one for all units of the same buyers, by name and phone, in whatever order', () => {
    const after = applied(
      compare([
        ['3-101', '89.5', '张三、李四', '13812340001、13812340002'],
        ['3-102', '89.5', '李四、张三', '13812340002、13812340001'],
        ['3-103', '89.5', '张三', '13812340001'],
        ['3-104', '89.5', '张三、李四', '13812340001、13812340003'],
      ]),
      [],
    )
    expect(headsOf(after)).toEqual(['101+102', '101+102', '103', '104'])
  })

  it('are as many as there are units where a name has no phone, and the preview says so', () => {
    const comparison = compare([
      ['3-101', '89.5', '张伟', ''],
      ['3-102', '89.5', '张伟', ''],
      ['3-103', '89.5', '李娜', ''],
    ])
    expect(headsOf(applied(comparison, []))).toEqual(['101', '102', '103'])
    expect(
      comparison.lines.map(line => (line.status === 'wrong' ? [] : line.notes.map(({ kind }) => kind))),
    ).toEqual([['sameNameNoPhone'], ['sameNameNoPhone'], []])
  })

  it('are one for all that a company owns, and one for all that the developer has not sold', () => {
    const after = applied(
      compare([
        ['3-101', '89.5', '惠州示例商贸有限公司', ''],
        ['3-102', '89.5', '惠州示例商贸有限公司', ''],
        ['3-103', '89.5', '未售', ''],
        ['3-104', '89.5', '开发商：示例置业有限公司', ''],
        ['3-105', '89.5', '示例置业有限公司', ''],
      ]),
      [],
    )
    expect(headsOf(after)).toEqual(['101+102', '101+102', '103+104+105', '103+104+105', '103+104+105'])
    expect(after[2]?.buyerKey).toBe('banshan:developer')
  })

  it('take in a home that a buyer of another one has bought', () => {
    const stored = [home('1203'), home('1204', { owners: [{ personId: null, name: '李四', phone: null }] })]
    const after = applied(compare([['3-1204', '89.5', '王秀兰', '13812340001']], stored), stored)
    expect(headsOf(after)).toEqual(['1203+1204', '1203+1204'])
  })

  it('take the key of a home that the file does not name: nobody writes there', () => {
    const stored = [home('1203'), home('1204'), home('1301')]
    const rows = ['3-1203', '3-1204'].map(room => [room, '89.5', '王秀兰', '13812340001'])
    const after = applied(compare(rows, stored), stored)
    expect(new Set(after.map(({ buyerKey }) => buyerKey))).toEqual(new Set(['banshan:old-1301']))
    const wrong = applied(compare([...rows, ['3-1301', '大', '王秀兰', '']], stored), stored)
    expect(wrong).toEqual(after)
  })

  it('part when one of two homes is sold, and the key goes with those who stay', () => {
    const stored = ['1203', '1204'].map(room => home(room, { buyerKey: 'banshan:wang' }))
    const after = applied(compare([['3-1203', '89.5', '赵买房', '13812340008']], stored), stored)
    expect(after.map(({ room, buyerKey }) => [room, buyerKey])).toEqual([
      ['1204', 'banshan:wang'],
      ['1203', 'banshan:r1:banshan-b3-1203'],
    ])
  })

  it('tell nothing of who they are', () => {
    const after = applied(compare([['3-101', '89.5', '张三', '13812340001']]), [])
    expect(after[0]?.buyerKey).toBe('banshan:r1:banshan-b3-101')
  })
})

it('changes nothing when what was imported is imported again, nor when a line is applied twice', () => {
  const rows = [
    ['3-101', '89.5', '张三、李四', '13812340001、13812340002'],
    ['3-102', '89.5', '张伟', ''],
    ['4-801', '101.25', '未售', ''],
    ['商铺1', '60', '惠州示例商贸有限公司', ''],
    ['车位B1-7', '12.5', '张伟', ''],
  ]
  const once = applied(compare(rows), [])
  const again = compareRoster(readRoster([cells([names, ...rows])], banshan), once, {
    ...context,
    importId: 'r2',
  })
  expect(statuses(again)).toEqual(['same', 'same', 'same', 'same', 'same'])
  expect(applied(again, once)).toEqual(once)
})

it('finds every unit of the demonstration the same, when its own roster is imported', () => {
  const { orgUnits, units } = demonstrationDistrict({ now: Date.UTC(2026, 10, 23, 2) })
  for (const compoundId of ['banshan', 'daxin']) {
    const compound = orgUnits.find(({ _id }) => _id === compoundId)
    if (compound?.level !== 'compound') throw new Error(`${compoundId} is not in the demonstration`)
    const own = units.filter(unit => unit.compoundId === compoundId)
    const rows = own.map(({ label, area, owners }) => [
      label,
      (area / 100).toFixed(2),
      owners.map(({ name }) => name).join('、'),
      owners.map(({ phone }) => phone ?? '').join('、'),
    ])
    const comparison = compareRoster(readRoster([cells([names, ...rows])], compound), own, {
      ...context,
      compoundId,
    })
    expect(comparison.lines.flatMap(line => (line.status === 'wrong' ? line.line.problems : []))).toEqual([])
    expect(comparison.counts).toEqual({ new: 0, changed: 0, same: own.length, wrong: 0, missing: 0 })
  }
})

it('is cut into chunks: wrong lines first, each status in the order of the file, none lost', () => {
  const rows = Array.from({ length: 450 }, (_, index) => [
    `3-${String(Math.floor(index / 50) + 1)}${String((index % 50) + 1).padStart(2, '0')}`,
    index % 9 === 0 ? '大' : '89.5',
    '张三',
    '13812340001',
  ])
  const comparison = compare(rows, [home('102')])
  const chunks = lineChunks('r1', comparison)
  expect(
    chunks.map(({ status, first, firstOfStatus, count, state }) => [
      status,
      first,
      firstOfStatus,
      count,
      state,
    ]),
  ).toEqual([
    ['wrong', 0, 0, 50, 'read'],
    ['changed', 50, 0, 1, 'toWrite'],
    ['new', 51, 0, linesAChunk, 'toWrite'],
    ['new', 251, 200, 199, 'toWrite'],
  ])
  expect(chunks.map(({ _id }) => _id)).toEqual(['r1:0001', 'r1:0002', 'r1:0003', 'r1:0004'])
  expect(chunks.flatMap(({ lines }) => lines)).toHaveLength(450)
})
