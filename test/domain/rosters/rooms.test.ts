import * as fc from 'fast-check'
import { labelOf, locate as locateAsking, type PlaceTexts, type SheetContext } from '#domain/rosters/locate'
import { buildingsByKey } from '#domain/rosters/locate'
import type { RosterCompound } from '#domain/rosters/Roster'
import { placeKey, unitId } from '#domain/rosters/placeKey'
import { banshan } from './given'

const context = (more: Partial<SheetContext> = {}): SheetContext => ({
  compound: banshan,
  buildings: buildingsByKey(banshan),
  ofSheet: null,
  relations: new Map(),
  use: null,
  twoParts: 'building',
  ...more,
})
/** As the suggested answers have it. */
const locate = (texts: PlaceTexts, context: SheetContext) =>
  locateAsking(texts, context, (_kind, _text, _choices, suggested) => suggested)

const texts = { building: '', entrance: '', room: '', parking: '', use: null } as const

const placed = (room: string, more: Partial<SheetContext> = {}): string => {
  const located = locate({ ...texts, room }, context(more))
  return located.ok ? located.label : located.problem.kind
}

describe('every way of writing a home reads the same', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const han = '零一二三四五六七八九'
  const three = fc.constantFrom(
    '3栋',
    '三栋',
    '第3栋',
    '3幢',
    '3座',
    '3号楼',
    '3#',
    '03栋',
    '半山名苑3栋',
    '3#楼',
  )
  const dash = fc.constantFrom('-', '—', '–', '－', '/', ' - ')
  const rooms = fc.record({
    floor: fc.integer({ min: 1, max: 18 }),
    door: fc.integer({ min: 1, max: 12 }),
    entrance: fc.integer({ min: 1, max: 9 }),
  })
  const suffix = fc.constantFrom('', '室', '房', '号', '号房')

  it('with its building and entrance in words', () => {
    fc.assert(
      fc.property(
        rooms,
        three,
        suffix,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (at, building, end, inHan, isWide, padded) => {
          const number = `${at.floor}${String(at.door).padStart(2, '0')}`
          const entrance = inHan ? (han[at.entrance] ?? '') : String(at.entrance)
          const room = `${building}${entrance}单元${padded ? number.padStart(4, '0') : number}${end}`
          expect(placed(isWide ? wide(room) : room)).toBe(`3栋${at.entrance}单元${number}`)
        },
      ),
    )
  })

  it('as numbers between dashes, and in columns of their own', () => {
    fc.assert(
      fc.property(rooms, dash, fc.boolean(), (at, sign, isWide) => {
        const number = `${at.floor}${String(at.door).padStart(2, '0')}`
        const room = ['3', String(at.entrance), number].join(sign)
        const expected = `3栋${at.entrance}单元${number}`
        expect(placed(isWide ? wide(room) : room)).toBe(expected)
        const columns = locate(
          { ...texts, building: '３号楼', entrance: `第${at.entrance}单元`, room: number },
          context(),
        )
        expect(columns).toMatchObject({ ok: true, label: expected })
      }),
    )
  })

  it('never throws, whatever is written there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.string({ maxLength: 6 }),
        (room, building) => {
          expect(['boolean']).toContain(typeof locate({ ...texts, room, building }, context()).ok)
        },
      ),
    )
  })
})

test.each([
  ['3栋2单元1203', '3栋2单元1203'],
  ['3-2-1203', '3栋2单元1203'],
  ['3#1203', '3栋1203'],
  ['三栋1203', '3栋1203'],
  ['A座1203', 'A座1203'],
  ['A1203', 'A座1203'],
  ['3栋12层03', '3栋1203'],
  ['3栋12楼1203室', '3栋1203'],
  ['3-12A', '3栋12A'],
  ['3栋12A03', '3栋12A03'],
  ['3-2单元1203', '3栋2单元1203'],
  ['商铺12', '商铺12'],
  ['12号商铺', '商铺12'],
  ['S-007', '商铺07'],
  ['3栋商铺1', '3栋商铺01'],
  ['车位B1-023', '车位B1-023'],
  ['B1-23', '车位B1-023'],
  ['负一层23号车位', '车位B1-023'],
  ['地下车位23', '车位023'],
])('%s is %s', (written, expected) => {
  expect(placed(written)).toBe(expected)
})

test.each([
  ['', 'missingRoom'],
  ['/', 'missingRoom'],
  ['1203', 'missingBuilding'],
  ['9栋1203', 'unknownBuilding'],
  ['12楼1503', 'unreadableRoom'],
  ['十二楼东边', 'unreadableRoom'],
  ['3-1-2-1203', 'unreadableRoom'],
  ['2026-03-12', 'unreadableRoom'],
  ['商铺101-103', 'unreadableRoom'],
  ['3栋31203', 'unreadableRoom'],
])('%s is %s', (written, problem) => {
  expect(placed(written)).toBe(problem)
})

test('the name of the sheet says the building where the line does not, and no more than that', () => {
  expect(placed('1203', { ofSheet: '3' })).toBe('3栋1203')
  expect(placed('4栋801', { ofSheet: '3' })).toBe('4栋801')
  expect(placed('2-1203', { ofSheet: '3', twoParts: 'entrance' })).toBe('3栋2单元1203')
  expect(placed('商铺12', { ofSheet: '3' })).toBe('商铺12')
  expect(placed('12', { use: 'shop' })).toBe('商铺12')
})

test('a line whose columns and room name two buildings is refused', () => {
  expect(locate({ ...texts, building: '3栋', room: '4栋1203' }, context())).toMatchObject({
    ok: false,
    problem: { kind: 'buildingsDisagree' },
  })
  expect(locate({ ...texts, room: '车位B1-023', use: 'home' }, context())).toMatchObject({
    ok: false,
    problem: { kind: 'usesDisagree' },
  })
})

test('ids are made of the place, and each place has one', () => {
  const places = ['3栋1203', '3-2-1203', '商铺12', '3栋商铺12', '车位B1-023', '12楼'].flatMap(room => {
    const located = locate({ ...texts, room }, context())
    return located.ok ? [located.place] : []
  })
  expect(places.map(place => unitId('banshan', place))).toEqual([
    'banshan-b3-1203',
    'banshan-b3-2-1203',
    'banshan-s12',
    'banshan-b3-s12',
    'banshan-pB1-023',
  ])
  expect(new Set(places.map(placeKey)).size).toBe(places.length)
  const elsewhere: RosterCompound = { _id: 'x', name: 'X', buildings: [{ id: 'b3', name: '3栋', floors: 9 }] }
  expect(unitId('x', { buildingId: 'b3', entrance: null, room: '101', series: 'room' })).toBe('x-b3-101')
  expect(labelOf({ buildingId: 'b3', entrance: null, room: '101', series: 'room' }, elsewhere)).toBe('3栋101')
})
