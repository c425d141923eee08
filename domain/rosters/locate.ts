import type { UnitUse } from '../organisation/Unit'
import type { Seal } from './heads/paperNumbers'
import type { ProblemKind, RosterCompound, StrayBuilding, UnitPlace, UnitSeries } from './Roster'
import { buildingKey } from './buildingKey'
import { plainNumber } from './chineseNumber'
import { closeText, isBlank } from './plainText'
import { firstOfTwo, readRoom, type RoomText } from './readRoom'
import type { Relation } from './relations'
import { settleRoom, type AskOfRoom } from './settleRoom'

/** What the cells of one line say about the place. */
export interface PlaceTexts {
  readonly building: string
  readonly entrance: string
  readonly room: string
  readonly parking: string
  readonly use: UnitUse | null
}

/** What is known of the sheet the line stands in. */
export interface SheetContext {
  readonly compound: RosterCompound
  /** Building ids by their keys. */
  readonly buildings: ReadonlyMap<string, string>
  /** Key of the building that the sheet's name or title speaks of. */
  readonly ofSheet: string | null
  /** What people are of whom a column says what no list of words has, as far as the sheet itself suggests it. */
  readonly relations: ReadonlyMap<string, Relation>
  /** The use that the sheet's name speaks of: a sheet of its own for shops. */
  readonly use: UnitUse | null
  readonly twoParts: 'building' | 'entrance'
  /** Seals numbers of papers; without it they are not kept. */
  readonly seal?: Seal
}

export interface PlaceProblem {
  readonly kind: ProblemKind
  readonly field: 'building' | 'entrance' | 'room'
  readonly params: Readonly<Record<string, string | number>>
}

export type Located =
  | { readonly ok: true; readonly place: UnitPlace; readonly label: string }
  | { readonly ok: false; readonly problem: PlaceProblem; readonly stray?: StrayBuilding }

const wrong = (
  kind: ProblemKind,
  field: PlaceProblem['field'],
  params: PlaceProblem['params'] = {},
): Located & { readonly ok: false } => ({
  ok: false,
  problem: { kind, field, params },
})

/** Indexes the ids of a compound's buildings by what they are called. */
export const buildingsByKey = ({ buildings }: RosterCompound): ReadonlyMap<string, string> =>
  new Map(buildings.map(({ id, name }) => [buildingKey(name), id]))

/**
 * Finds the series that a column of buildings sometimes names: `商铺` or `地下车库`, for what stands in none.
 * @example seriesWord('地下车库') // 'parking'
 */
export const seriesWord = (building: string): UnitUse | null =>
  /^(?:商铺|商业|店铺|门面|铺位|商业街|沿街商铺)$/.test(building)
    ? 'shop'
    : /^(?:地下|地库)?(?:车位|车库|停车场|地下室|停车位)$/.test(building)
      ? 'parking'
      : null

/** Building and entrance in one cell: 3栋2单元. */
const twoInOne = /^(.*?(?:栋|幢|座|楼|#))-?第?([A-Z\d一二三四五六七八九十]{1,3})单元$/

/** `2单元`, 二单元, 2梯 and 2 are all 2. */
const entranceKey = (text: string): string | null =>
  isBlank(text)
    ? null
    : plainNumber(
        closeText(text)
          .replace(/^第/, '')
          .replace(/(?:单元|梯|门洞|门)$/, ''),
      )

interface Said {
  readonly building: string | null
  readonly entrance: string | null
  readonly use: UnitUse | null
}

const saidByColumns = (texts: PlaceTexts, ofSheet: UnitUse | null): Said => {
  const building = closeText(texts.building)
  const use = seriesWord(building)
  const [, ofBoth, entrance] = twoInOne.exec(building) ?? []
  return {
    building: isBlank(building) || use !== null ? null : buildingKey(ofBoth ?? building),
    entrance: entranceKey(entrance ?? texts.entrance),
    use: texts.use ?? use ?? ofSheet,
  }
}

const uses: Readonly<Record<UnitSeries, UnitUse | null>> = { room: null, shop: 'shop', parking: 'parking' }

/**
 * Finds where a line's unit stands: from its columns, from the text of its room, and from the sheet's name, in this
 * order.
 */
export const locate = (texts: PlaceTexts, context: SheetContext, ask: AskOfRoom): Located => {
  const cell = isBlank(texts.room) ? texts.parking : texts.room
  if (isBlank(cell)) return wrong('missingRoom', 'room')
  const said = saidByColumns(texts, isBlank(texts.room) ? 'parking' : context.use)
  const building = said.building !== null || context.ofSheet !== null
  const settled = settleRoom(cell, { ...said, building }, ask)
  if ('problem' in settled) return wrong(settled.problem, 'room', { text: settled.text })
  const text = settled.room
  const room = readRoom(text, {
    compoundName: context.compound.name,
    buildings: [...context.buildings.keys()],
    twoParts: said.building === null && context.ofSheet === null ? 'building' : context.twoParts,
    use: said.use,
  })
  if (room === null) return wrong('unreadableRoom', 'room', { text })
  const use = uses[room.series]
  if (use !== null && texts.use !== null && texts.use !== use)
    return wrong('usesDisagree', 'room', { text, other: texts.use })
  if (room.entrance !== null && said.entrance !== null && room.entrance !== said.entrance)
    return wrong('unreadableRoom', 'room', { text })
  return inBuilding(room, said, texts, context)
}

const inBuilding = (room: RoomText, said: Said, texts: PlaceTexts, context: SheetContext): Located => {
  if (room.building !== null && said.building !== null && room.building !== said.building)
    return wrong('buildingsDisagree', 'room', { text: texts.building, other: texts.room })
  // A series of shops or parking spaces belongs to the compound, unless the line itself names a building.
  const key = said.building ?? room.building ?? (room.series === 'room' ? context.ofSheet : null)
  const entrance = room.series === 'room' ? (said.entrance ?? room.entrance) : null
  if (key === null)
    return room.series === 'room'
      ? wrong('missingBuilding', 'room', { text: texts.room })
      : located({ buildingId: null, entrance: null, room: room.room, series: room.series }, context)
  const buildingId = context.buildings.get(key)
  if (buildingId === undefined)
    return {
      ...wrong('unknownBuilding', said.building === null ? 'room' : 'building', {
        text: said.building === null ? texts.room : texts.building,
      }),
      stray: { key, guessed: said.building === null && firstOfTwo(texts.room) !== null },
    }
  return located({ buildingId, entrance, room: room.room, series: room.series }, context)
}

const located = (place: UnitPlace, { compound }: SheetContext): Located => ({
  ok: true,
  place,
  label: labelOf(place, compound),
})

const seriesNames: Readonly<Record<UnitSeries, string>> = { room: '', shop: '商铺', parking: '车位' }

/** Names a unit as people say it: 3栋2单元1203, 商铺01, 车位B1-023. */
export const labelOf = (
  { buildingId, entrance, room, series }: UnitPlace,
  compound: RosterCompound,
): string => {
  const building = compound.buildings.find(({ id }) => id === buildingId)?.name ?? ''
  return `${building}${entrance === null ? '' : `${entrance}单元`}${seriesNames[series]}${room}`
}
