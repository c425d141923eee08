import type { UnitUse } from '../organisation/Unit'
import { closeText } from './plainText'
import { leaveOut, type QuestionKind } from './questions'

/** What is known before the room is read. */
export interface RoomSaid {
  /** Whether the building is said by a column, or by the sheet. */
  readonly building: boolean
  /** By a column of its own, in plain digits; null where none says it. */
  readonly entrance: string | null
  readonly use: UnitUse | null
}

export type AskOfRoom = (
  kind: QuestionKind,
  text: string,
  choices: readonly string[],
  suggested: string,
) => string

export type SettledRoom =
  { readonly room: string } | { readonly problem: 'leftOut' | 'otherRoom'; readonly text: string }

/** How a home is built says nothing of where it is. */
const layout = /(?<=\d室?)\(?(?:复式楼?|跃层|跃式|顶跃|底跃|楼中楼|平层|大平层|LOFT)\)?$/
const storage = /储藏|储物|杂物|自行车库|地下室|阁楼/
const belowGround = /^(?:.*(?:栋|单元|#|-))?(?:负|-)\d{1,4}(?:室|房|号)?$/
const series = /车位|车库|商铺|铺|店/
const twoRooms = /^(.*?)(\d{3,4})(?:室|房)?[-/、,+&~至和](\d{2,4})(?:室|房|号)?$/
const floorAndDoor = /^(\d{1,2})-(\d{1,2})$/

const floorOf = (room: string): number => Math.floor(Number(room) / 100)
const doorOf = (room: string): number => Number(room) % 100

/** Rooms that can be one home: doors beside each other on a floor, or one above the other. */
const widestJoin = 4
const canBeJoined = (first: string, second: string): boolean => {
  const floors = Math.abs(floorOf(first) - floorOf(second))
  const doors = Math.abs(doorOf(first) - doorOf(second))
  return (floors === 0 && doors > 0 && doors <= widestJoin) || (floors === 1 && doors === 0)
}

const joinedRooms = (text: string): { readonly prefix: string; readonly first: string } | null => {
  const [, prefix = '', first, last] = twoRooms.exec(text) ?? []
  if (first === undefined || last === undefined || !/^$|[栋座幢楼#单元-]$/.test(prefix)) return null
  const second = last.length === 2 ? first.slice(0, -2) + last : last
  return canBeJoined(first, second) ? { prefix, first } : null
}

const likelyRoom = (text: string, { building, entrance }: RoomSaid): string | null => {
  const [, floor, door] = floorAndDoor.exec(text) ?? []
  if (building && entrance !== null && floor !== undefined && door !== undefined)
    return `${String(Number(floor))}${door.padStart(2, '0')}`
  // The entrance once more, before a room of four digits.
  const digits = text.replace(/^0/, '')
  const again = /^\d+$/.test(digits) && entrance !== null && digits.startsWith(entrance)
  return again && digits.length === entrance.length + 4 ? String(Number(digits.slice(entrance.length))) : null
}

/**
 * Settles the text of a room so that nothing is left to doubt: 12-03 beside the columns of building and entrance is 1203, and
 * what could mean two things is asked.
 */
export const settleRoom = (cell: string, said: RoomSaid, ask: AskOfRoom): SettledRoom => {
  const text = closeText(cell).replace(layout, '')
  const plain = text === closeText(cell) ? cell : text
  if (said.use === 'parking' || said.use === 'shop' || series.test(text)) return { room: plain }
  if (storage.test(text) || belowGround.test(text)) return { problem: 'otherRoom', text: cell }
  const joined = joinedRooms(text)
  if (joined)
    return ask('joinedRooms', cell, ['one', leaveOut], leaveOut) === leaveOut
      ? { problem: 'leftOut', text: cell }
      : { room: joined.prefix + joined.first }
  const room = likelyRoom(text, said)
  if (room === null || /^\d{1,2}-\d{2}$/.test(text)) return { room: room ?? plain }
  return ask('whichRoom', cell, [room, leaveOut], room) === leaveOut
    ? { problem: 'leftOut', text: cell }
    : { room }
}
