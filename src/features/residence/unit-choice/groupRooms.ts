import { claimWords } from '#copy/residence/residence'
import type { ClaimableUnit } from './place'

/** Units that stand together: a floor, or a row of shops or parking spaces. */
export interface RoomGroup {
  readonly key: string
  readonly label: string
  readonly units: readonly ClaimableUnit[]
}

/** As many parking spaces as a thumb can choose from without scrolling far. */
const ROW = 20

/** 1203 → 12; null for a number that tells no floor. */
const floorOf = ({ room, use }: ClaimableUnit): number | null => {
  const [, floor] = /^(\d{1,2})\d{2}$/.exec(room) ?? []
  return use !== 'home' || floor === undefined ? null : Number(floor)
}

/** The units of one entrance by floor, from the lowest; what has no floor in rows, after them. */
export const groupRooms = (units: readonly ClaimableUnit[]): readonly RoomGroup[] => {
  const floors = new Map<number, ClaimableUnit[]>()
  const others: ClaimableUnit[] = []
  for (const unit of units) {
    const floor = floorOf(unit)
    if (floor === null) others.push(unit)
    else floors.set(floor, [...(floors.get(floor) ?? []), unit])
  }
  const byFloor = [...floors].sort(([one], [other]) => one - other)
  return [
    ...byFloor.map(([floor, own]) => ({
      key: `floor ${String(floor)}`,
      label: claimWords.floorName(floor),
      units: own,
    })),
    ...rowsOf(others),
  ]
}

const rowsOf = (units: readonly ClaimableUnit[]): readonly RoomGroup[] =>
  Array.from({ length: Math.ceil(units.length / ROW) }, (_, index) => {
    const row = units.slice(index * ROW, (index + 1) * ROW)
    const label = claimWords.span(row[0]?.room ?? '', row[row.length - 1]?.room ?? '')
    return { key: `row ${label}`, label, units: row }
  })

/** The entrances of a building in the order of its units; null is what belongs to none. */
export const entrancesOf = (units: readonly ClaimableUnit[]): readonly (string | null)[] => [
  ...new Set(units.map(({ entrance }) => entrance)),
]
