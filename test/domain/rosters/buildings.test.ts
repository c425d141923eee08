import fc from 'fast-check'
import type { Building } from '#domain/organisation/OrgUnit'
import { freeSpots, type Spot } from '#domain/rosters/freeSpots'
import { hasAny, whyKept, withBuildings, type NewBuilding } from '#domain/rosters/NewBuilding'
import { newBuildingRules } from '#domain/rosters/newBuildingRules'
import { readRoster } from '#domain/rosters/readRoster'
import type { RosterCompound, SheetCells } from '#domain/rosters/Roster'
import { sitePlan } from '#seeds/organisation/sitePlan'
import { banshan, cells, told } from './given'

const empty: RosterCompound = { ...banshan, buildings: [] }
const heading = ['楼栋', '房号', '面积', '业主']

/** Rooms 101, 102, 201, 202 … of a building, as its column and its rooms are written. */
const homes = (building: string, count: number, prefix = ''): string[][] =>
  Array.from({ length: count }, (_, index) => [
    building,
    `${prefix}${String(Math.floor(index / 2) + 1)}0${String((index % 2) + 1)}`,
    '89.5',
    '王秀兰',
  ])
const sheet = (...rows: readonly (readonly string[][])[]): SheetCells => cells([heading, ...rows.flat()])
const proposed = (sheets: readonly SheetCells[], compound: RosterCompound) =>
  readRoster(sheets, compound).buildings.map(
    ({ name, floors, entrances, units }) =>
      `${name} ${String(floors)} floors ${String(entrances)} entrances ${String(units)} units`,
  )

describe('a building that the compound does not have', () => {
  it.each<[string, SheetCells, RosterCompound, readonly string[]]>([
    ['is new with six homes', sheet(homes('12栋', 6)), banshan, ['12栋 3 floors 1 entrances 6 units']],
    ['is a slip with five', sheet(homes('3栋', 20), homes('12栋', 5)), banshan, []],
    [
      'is a slip where a series was drawn on',
      sheet(...['4栋', '5栋', '6栋', '7栋', '8栋'].map(name => homes(name, 1))),
      banshan,
      [],
    ],
    ['counts rooms, not lines', sheet(homes('12栋', 4), homes('12栋', 4)), banshan, []],
    [
      'is the one that is there, however it is written',
      sheet(homes('三幢', 6), homes('4#', 6), homes('03号楼', 6, '9'), homes('a座', 6)),
      banshan,
      [],
    ],
    [
      'is one, in however many ways it is written',
      sheet(
        homes('12#', 6).map(([, ...rest], index) => [['十二幢', '12#', '012号楼'][index % 3] ?? '', ...rest]),
      ),
      banshan,
      ['12栋 3 floors 1 entrances 6 units'],
    ],
    [
      'is found in the rooms',
      cells([heading.slice(1), ...homes('', 6, '12栋2单元').map(row => row.slice(1))]),
      banshan,
      ['12栋 3 floors 1 entrances 6 units'],
    ],
    [
      'has the entrances of its rooms',
      cells([
        heading.slice(1),
        ...homes('', 4, '12-1-').map(row => row.slice(1)),
        ...homes('', 4, '12-2-').map(row => row.slice(1)),
      ]),
      banshan,
      ['12栋 2 floors 2 entrances 8 units'],
    ],
    [
      'is the one that the sheet is named after',
      cells([heading.slice(1), ...homes('', 6).map(row => row.slice(1))], '12 号楼'),
      banshan,
      ['12栋 3 floors 1 entrances 6 units'],
    ],
    [
      'is the one that the sheet is named after, whose lines say entrance and room',
      cells(
        [
          heading.slice(1),
          ...homes('', 6, '3-').map(row => row.slice(1)),
          ...homes('', 6, '4-').map(row => row.slice(1)),
        ],
        '12栋',
      ),
      banshan,
      ['12栋 3 floors 2 entrances 12 units'],
    ],
    [
      'is not one that a title speaks of, while the lines stand in another',
      cells([['12栋物业办公室制表'], heading.slice(1), ...homes('', 9, '3-').map(row => row.slice(1))]),
      banshan,
      [],
    ],
    [
      'is not what may be an entrance',
      cells([heading.slice(1), ...homes('', 9, '1-').map(row => row.slice(1))]),
      banshan,
      [],
    ],
    [
      'is the first of two numbers where those are known to be buildings',
      cells([
        heading.slice(1),
        ...homes('', 9, '3-').map(row => row.slice(1)),
        ...homes('', 6, '12-').map(row => row.slice(1)),
      ]),
      banshan,
      ['12栋 3 floors 1 entrances 6 units'],
    ],
    ['has a number or a letter', sheet(homes('海棠阁', 9), homes('0栋', 9), homes('2026栋', 9)), banshan, []],
    ['may be called by a letter', sheet(homes('B座', 6)), banshan, ['B座 3 floors 1 entrances 6 units']],
    [
      'is new with two homes where there is none, one is still a slip',
      sheet(homes('1栋', 30), homes('2栋', 2), homes('22栋', 1)),
      empty,
      ['1栋 15 floors 1 entrances 30 units', '2栋 1 floors 1 entrances 2 units'],
    ],
    [
      'may be a villa where all are',
      sheet(homes('1栋', 1), homes('2栋', 1), homes('3栋', 2), homes('10栋', 1)),
      empty,
      ['1栋', '2栋', '3栋', '10栋'].map(name =>
        name === '3栋' ? '3栋 1 floors 1 entrances 2 units' : `${name} 1 floors 1 entrances 1 units`,
      ),
    ],
    [
      'is as high as its rooms, save one far above them',
      sheet(homes('12栋', 8), [
        ['12栋', '801', '89.5', '王秀兰'],
        ['12栋', '8803', '89.5', '王秀兰'],
      ]),
      banshan,
      ['12栋 8 floors 1 entrances 10 units'],
    ],
    [
      'has shops and no number of floors for them',
      cells([
        ['楼栋', '房号', '面积', '业主', '用途'],
        ...homes('12栋', 6).map(row => [...row, '住宅']),
        ['12栋', '商铺1', '60', '某某公司', '商铺'],
      ]),
      banshan,
      ['12栋 3 floors 1 entrances 7 units'],
    ],
  ])('%s', (_name, cellsOf, compound, expected) => {
    expect(proposed([cellsOf], compound)).toEqual(expected)
  })

  it('has its lines read as those of any other, and what is out of place in it is noted', () => {
    const reading = readRoster([sheet(homes('12栋', 6), [['12栋', '8803', '89.5', '王秀兰']])], banshan)
    expect(told(reading).slice(5)).toEqual([
      'Sheet1!7 12栋302 home 8950 王秀兰 -',
      'Sheet1!8 12栋8803 home 8950 王秀兰 -',
    ])
    expect(reading.lines.map(line => line.place?.buildingId)).toEqual(
      Array.from({ length: 7 }, () => 'banshan-b12'),
    )
    expect(reading.lines.flatMap(line => (line.readable ? line.notes : []))).toMatchObject([
      { row: 8, kind: 'aboveTopFloor', params: { floors: 3 } },
    ])
  })

  it('leaves a stray line wrong with the reason it always had', () => {
    const reading = readRoster([sheet(homes('3栋', 6), homes('33栋', 1))], banshan)
    expect(told(reading).at(-1)).toBe('Sheet1!8 wrong unknownBuilding@A')
  })

  it('gets another id where the compound has a building of this id by another name', () => {
    const renamed = { ...banshan, buildings: [{ id: 'banshan-b12', name: '甲栋', floors: 3 }] }
    expect(readRoster([sheet(homes('12栋', 6))], renamed).buildings).toMatchObject([{ id: 'banshan-b12n' }])
  })

  it('is a slip where, once it alone is added, two lines tell its only home', () => {
    const file = [
      cells([heading, ['', '1-1302', '89.5', '']], '13 号楼'),
      cells([heading, ['1栋', '1302', '89.5', '王秀兰']], 'Sheet1'),
    ]
    expect(proposed(file, empty)).toEqual([])
  })

  it('goes by rules that say where they come from', () => {
    for (const { source, leastHomes, leastHomesOfFirst } of newBuildingRules) {
      expect(source).toMatch(/\w/)
      expect(leastHomes).toBeGreaterThan(leastHomesOfFirst)
    }
  })
})

describe('its place on the plan', () => {
  const apart = (spots: readonly Spot[]) =>
    spots.every((one, index) =>
      spots
        .slice(index + 1)
        .every(
          other =>
            one.x + one.w <= other.x ||
            other.x + other.w <= one.x ||
            one.y + one.h <= other.y ||
            other.y + other.h <= one.y,
        ),
    )
  const within = ({ x, y, w, h }: Spot) => x >= 0 && y >= 0 && x + w <= 1_000 && y + h <= 1_000

  it('is free, within the plan, and of the size of the others, whatever stands there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 40 }), (present, coming) => {
        const there = present === 0 ? [] : sitePlan('c', present, 18).map(({ plan }) => plan)
        const spots = freeSpots(there, coming)
        expect(spots).toHaveLength(coming)
        expect(apart([...there, ...spots])).toBe(true)
        expect(spots.every(within)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is found for as many as a compound can have', () => {
    const most = newBuildingRules.at(-1)?.mostBuildings ?? 0
    const spots = freeSpots([], most)
    expect(apart(spots) && spots.every(within)).toBe(true)
  })
})

const added: NewBuilding = {
  id: 'banshan-b12',
  name: '12栋',
  floors: 3,
  entrances: 1,
  units: 6,
  plan: { x: 50, y: 50, w: 100, h: 100 },
}

describe('adding it and taking it away', () => {
  const there: Building = {
    id: 'b3',
    name: '3栋',
    floors: 18,
    entrances: 2,
    plan: { x: 0, y: 0, w: 9, h: 9 },
  }

  it('leaves what is there as it is', () => {
    const { units, ...building } = added
    expect(withBuildings([there], [added])).toEqual([there, building])
    expect(units).toBe(6)
  })

  it.each([
    ['of the same name', { ...there, name: '12栋' }, true],
    ['of the same name otherwise written', { ...there, name: '十二幢' }, true],
    ['of the same id', { ...there, id: 'banshan-b12' }, true],
    ['of neither', there, false],
  ])('is not done over one %s', (_name, present, expected) => {
    expect(hasAny([present], [added])).toBe(expected)
  })

  const post = { id: 't1', personId: 'p1', role: 'buildingHead', name: '李', from: 0, until: 5 } as const
  it.each([
    ['nothing', [], { units: false, issues: false }, null],
    ['homes of another import', [], { units: true, issues: false }, 'units'],
    [
      'a head, of earlier too',
      [{ ...post, buildingId: 'banshan-b12' }],
      { units: false, issues: true },
      'posts',
    ],
    ['a head of another one', [{ ...post, buildingId: 'b3' }], { units: false, issues: false }, null],
    ['an issue', [], { units: false, issues: true }, 'issues'],
  ])('goes by what relies on it: %s', (_name, posts, relying, expected) => {
    expect(whyKept('banshan-b12', { posts }, relying)).toBe(expected)
  })
})

/** Any file: lines of buildings that are there, of some that are not, written in any of the ways, some with slips. */
const anyNumber = fc.constantFrom('1', '3', '4', '12', '13', '33', 'A', 'B', '海棠阁', '')
const anyBuilding = fc
  .tuple(anyNumber, fc.constantFrom('栋', '幢', '#', '号楼', '座', ''))
  .map(([number, suffix]) => (number === '' ? '' : number + suffix))
const anyRoom = fc
  .tuple(fc.constantFrom('', '1-', '2-', '12-', '12-1-', '12栋', '3栋2单元'), fc.integer({ min: 1, max: 20 }))
  .map(([prefix, number]) => `${prefix}${String(number)}0${String((number % 3) + 1)}`)
const anyRow = fc
  .tuple(anyBuilding, anyRoom, fc.constantFrom('89.5', '120', '大'), fc.constantFrom('王秀兰', '李四', ''))
  .map(parts => [...parts])
const anySheet = fc
  .tuple(fc.constantFrom('Sheet1', '12栋', '3栋', '13 号楼'), fc.array(anyRow, { maxLength: 60 }))
  .map(([name, rows]) => cells([heading, ...rows], name))
const anyFile = fc.array(anySheet, { minLength: 1, maxLength: 3 })
const anyCompound = fc.constantFrom(banshan, empty)

describe('whatever a file says', () => {
  it('once its buildings were added it brings none, and every line reads the same', () => {
    fc.assert(
      fc.property(anyFile, anyCompound, (file, compound) => {
        const first = readRoster(file, compound)
        const grown = { ...compound, buildings: [...compound.buildings, ...first.buildings] }
        const again = readRoster(file, grown)
        expect(again.buildings).toEqual([])
        expect(again.lines).toEqual(first.lines)
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) },
    )
  })

  it('no two buildings are one, none is one that is there, and each has the lines it counts', () => {
    fc.assert(
      fc.property(anyFile, anyCompound, (file, compound) => {
        const { buildings, lines } = readRoster(file, compound)
        const ids = [...compound.buildings, ...buildings].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id, units, floors, entrances } of buildings) {
          expect(lines.filter(line => line.readable && line.place.buildingId === id)).toHaveLength(units)
          expect(units).toBeGreaterThan(0)
          expect(Math.min(floors, entrances)).toBeGreaterThan(0)
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) },
    )
  })
})
