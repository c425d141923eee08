import type { NamedPerson } from '#domain/rosters/Roster'
import type { Value } from './workbook'

/** How people in offices write the same thing: a different hand for each building and each line. */

const wide = (text: string): string =>
  text.replace(/[0-9.]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

const inTurn = <Style>(styles: readonly [Style, ...Style[]], turn: number): Style =>
  styles[turn % styles.length] ?? styles[0]

const roomStyles: readonly [RoomStyle, ...RoomStyle[]] = [
  (_building, room) => Number(room),
  (building, room) => `${building}-${room}`,
  (_building, room) => wide(room),
  (building, room) => `${building}栋${room}室`,
  (building, room) => `${building}#${room}`,
  (building, room) => `${wide(building)}幢${room}`,
]
type RoomStyle = (building: string, room: string) => Value

/** @param building number of the building, from 1 on */
export const writeRoom = (building: number, room: string): Value =>
  inTurn(roomStyles, building - 1)(String(building), room)

const areaStyles: readonly [(metres: number) => Value, ...((metres: number) => Value)[]] = [
  metres => metres,
  metres => `${metres.toFixed(2)}㎡`,
  metres => metres,
  metres => wide(metres.toFixed(2)),
  metres => `${String(metres)} 平方米`,
  metres => ({ formula: `${String(metres - 10)}+10`, value: metres }),
]

/** @param area in 0.01 m² */
export const writeArea = (area: number, line: number): Value => inTurn(areaStyles, line)(area / 100)

const separators: readonly [string, ...string[]] = ['、', '/', '\n', '，']

/** Every seventh line is spread out to fill its cell. */
const spread = (name: string, line: number): string =>
  line % 7 === 3 && name.length === 3 ? `${name.charAt(0)}\u3000${name.slice(1)}` : name

export const writeNames = (people: readonly NamedPerson[], line: number): Value =>
  people.length === 0
    ? null
    : people
        .map(({ name }) => (people.length === 1 ? spread(name, line) : name))
        .join(inTurn(separators, line))

const phoneStyles: readonly [(phone: string) => Value, ...((phone: string) => Value)[]] = [
  Number,
  phone => phone,
  phone => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
  phone => `+86 ${phone}`,
  phone => `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
]

/** Empty unless everybody's is known. */
export const writePhones = (people: readonly NamedPerson[], line: number): Value => {
  const phones = people.flatMap(({ phone }) => phone ?? [])
  if (phones.length === 0 || phones.length < people.length) return null
  const [only, ...others] = phones
  return only !== undefined && others.length === 0
    ? inTurn(phoneStyles, line)(only)
    : phones.join(inTurn(separators, line))
}
