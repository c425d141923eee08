import type { UnitUse } from '../organisation/Unit'
import type { UnitSeries } from './Roster'
import { plainNumber } from './chineseNumber'
import { closeText } from './plainText'

/** What one text says about where a unit is; what it does not say is null. */
export interface RoomText {
  /** As {@link buildingKey} has it. */
  readonly building: string | null
  readonly entrance: string | null
  readonly room: string
  readonly series: UnitSeries
}

/** What is known before the room is read. */
export interface RoomReader {
  readonly compoundName: string
  /** Keys of the compound's buildings. */
  readonly buildings: readonly string[]
  /** What the first of two numbers (`1-1203`) is. */
  readonly twoParts: 'building' | 'entrance'
  /** The use by the line's own column. */
  readonly use: UnitUse | null
}

const number = '(?:[A-Z]?\\d{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})'
const buildingPart = new RegExp(`^(?:第)?(${number})栋`)
const entrancePart = new RegExp(`^(?:第)?(${number})单元`)
const floorAndDoor = new RegExp(`^(?:第)?(${number})[层楼]-?(\\d{1,4})$`)
const betweenDashes = new RegExp(`^(?:(${number})-)?(${number})-(?!.*-)(.+)$`)
const exactlyTwo = new RegExp(`^(${number})-[^-]+$`)
const shopWord = /商业铺位|商铺|商业|店铺|门面|铺位|商|铺/
const parkingWord = /地下车位|产权车位|停车位|车位|车库/

/** One word for each thing that has several, and no separator after it. */
const unify = (text: string): string =>
  text
    .replace(/\//g, '-')
    .replace(/(?:号楼|号栋|号幢|号座|#楼|#栋|#幢|#座|幢|座|#)/g, '栋')
    .replace(/(\d)号(?=\d+单元)/, '$1栋')
    .replace(/[梯门](?=-?\d)/, '单元')
    .replace(/^([A-Z]?\d{1,3})-(?=\d{1,2}单元)/, '$1栋')
    .replace(/(栋|单元)-/g, '$1')

/** Takes a part from the beginning. @returns what it says, and the rest */
const take = (pattern: RegExp, text: string): readonly [string | null, string] => {
  const match = pattern.exec(text)
  return match?.[1] === undefined ? [null, text] : [match[1], text.slice(match[0].length)]
}

const takeBuilding = (text: string, { buildings }: RoomReader): readonly [string | null, string] => {
  const [said, rest] = take(buildingPart, text)
  if (said !== null) return [plainNumber(said), rest]
  // A building with a name of its own (海棠阁1203), or a letter right before the room (A1203).
  const named = buildings.find(key => /^[A-Z]$|[^\dA-Z-]/.test(key) && text.startsWith(key))
  return named === undefined ? [null, text] : [named, text.slice(named.length).replace(/^[栋-]+/, '')]
}

/** 1203, 1203A, 301室, 12层1203 and 12楼03; at most 99 floors of 99 doors. */
const roomNumber = (text: string): string | null => {
  const bare = text.replace(/(?:号房|室|房|号|户)$/, '')
  const [, floor, door] = floorAndDoor.exec(bare) ?? []
  if (floor !== undefined && door !== undefined) {
    const level = plainNumber(floor)
    if (door.length <= 2) return level + door.padStart(2, '0')
    return door.replace(/^0/, '').startsWith(level) ? plainNumber(door) : null
  }
  // 12A03 stands where a thirteenth floor would, 12A is the first door of a twelfth.
  const [, room] = /^0*([1-9]\d{2,3}[A-Z]?|[1-9]\d?[A-Z]\d{2}|[1-9]\d?[A-Z])$/.exec(bare) ?? []
  return room ?? null
}

const shopNumber = (text: string): string | null => {
  const [, letter = '', digits] = /^([A-Z]?)-?0*(\d{1,4})$/.exec(text.replace(/(?:号|室)$/, '')) ?? []
  return digits === undefined ? null : letter.replace('S', '') + digits.padStart(2, '0')
}

const parkingNumber = (text: string): string | null => {
  const zoned = text
    .replace(/号$/, '')
    .replace(/^(?:地下|地库)/, '')
    .replace(/^负([一二三123])层-?/, (_, level: string) => `B${plainNumber(level)}-`)
    .replace(/^-(\d)层?-/, 'B$1-')
  const [, zone = '', digits] = /^([A-Z]\d?)?-?0*(\d{1,4})$/.exec(zoned) ?? []
  if (digits === undefined) return null
  return (zone === '' ? '' : `${zone}-`) + digits.padStart(3, '0')
}

const inSeries = (text: string, reader: RoomReader): Pick<RoomText, 'room' | 'series'> | null => {
  const found = (series: UnitSeries, room: string | null) => (room === null ? null : { series, room })
  if (parkingWord.test(text))
    return found('parking', parkingNumber(text.replace(parkingWord, '').replace(/^-/, '')))
  if (shopWord.test(text)) return found('shop', shopNumber(text.replace(shopWord, '').replace(/^[号-]+/, '')))
  if (reader.use === 'parking') return found('parking', parkingNumber(text))
  if (/^S-?\d{1,4}$/.test(text)) return found('shop', shopNumber(text))
  if (/^B\d-\d{2,4}号?$/.test(text)) return found('parking', parkingNumber(text))
  const room = roomNumber(text)
  if (room !== null) return { series: 'room', room }
  return reader.use === 'shop' ? found('shop', shopNumber(text)) : null
}

/** Numbers between dashes: 1-2-1203 is building, entrance, room; 1-1203 building (or entrance) and room. */
const split = (
  text: string,
  known: { building: string | null; entrance: string | null },
  reader: RoomReader,
) => {
  const match = betweenDashes.exec(text)
  const wanted = known.entrance !== null ? 0 : known.building !== null ? 1 : 2
  const [, first, second, room] = match ?? []
  if (second === undefined || room === undefined) return { ...known, room: text }
  if (first !== undefined)
    return wanted < 2 ? null : { building: plainNumber(first), entrance: plainNumber(second), room }
  if (wanted === 0) return null
  return wanted === 1 || reader.twoParts === 'entrance'
    ? { ...known, entrance: plainNumber(second), room }
    : { ...known, building: plainNumber(second), room }
}

/**
 * Reads every way in which the files write a unit: `1栋2单元1203`, `1-2-1203`, `1#1203`, `一栋1203`, `A座1203室`, `商铺12`,
 * `车位B1-023`, a bare `1203`.
 * @returns null for what is none of them, and for what could be two things
 * @example readRoom('3栋2单元1203', reader)
 */
export const readRoom = (text: string, reader: RoomReader): RoomText | null => {
  const close = closeText(text)
  // A date: a spreadsheet has made one of 1-2-03, and what was meant is lost.
  if (/^\d{4}-\d{2}-\d{2}$/.test(close)) return null
  const bare = unify(close.replace(closeText(reader.compoundName), ''))
  const alone = inSeries(bare, reader)
  if (alone !== null && !reader.buildings.includes(bare.split('-')[0] ?? ''))
    return { building: null, entrance: null, ...alone }
  const [building, afterBuilding] = takeBuilding(bare, reader)
  const [entrance, rest] = take(entrancePart, afterBuilding)
  const parts = split(rest, { building, entrance: entrance === null ? null : plainNumber(entrance) }, reader)
  const last = parts === null ? null : inSeries(parts.room, reader)
  return parts === null || last === null
    ? null
    : { building: parts.building, entrance: parts.entrance, ...last }
}

/**
 * Reads the first of exactly two numbers between a dash (`1` of `1-1203`), to find out what it means in a sheet.
 * @example firstOfTwo('1-1203') // '1'
 */
export const firstOfTwo = (text: string): string | null => {
  const [, first] = exactlyTwo.exec(unify(closeText(text))) ?? []
  return first === undefined ? null : plainNumber(first)
}
