import type { Unit } from '#domain/organisation/Unit'
import type { NamedPerson } from '#domain/rosters/Roster'
import { corrections, forgotten, slips, type WrittenHome } from './corrections'
import { writeArea, writeNames, writePhones, writeRoom } from './handwriting'
import type { Value } from './workbook'

/** A home as the office has it, with the office's own knowledge and its slips. */
export interface RosterHome extends WrittenHome {
  readonly tenants: Value
  readonly tenantPhones: Value
  /** Set where two owners stand one below the other. */
  readonly below: Pick<WrittenHome, 'owners' | 'phones'> | null
}

/** In these buildings the office gives each owner a line. */
const ownersBelow: readonly number[] = [3, 7]

/** Those of a building that the file has not forgotten. */
export const homesIn = (units: readonly Unit[], building: number): readonly Unit[] =>
  units.filter(
    ({ _id, buildingId, use }) =>
      use === 'home' && buildingId.endsWith(`-b${String(building)}`) && !forgotten.includes(_id),
  )

const people = (listed: readonly NamedPerson[]): readonly NamedPerson[] =>
  listed.map(({ name, phone }) => ({ name, phone }))

/** @param line number of the home in its sheet: the hand changes from line to line */
export const writtenHome = (unit: Unit, building: number, line: number): RosterHome => {
  const known = corrections[unit._id]
  const owners = people(known?.owners ?? unit.owners)
  const tenants = people(known?.tenants ?? unit.tenants)
  const [first, second] = owners
  const parted = ownersBelow.includes(building) && second !== undefined
  const named = parted && first ? [first] : owners
  return {
    room: writeRoom(building, unit.room),
    area: writeArea(known?.area ?? unit.area, line),
    owners: writeNames(named, line),
    phones: writePhones(named, line),
    tenants: writeNames(tenants, line),
    tenantPhones: writePhones(tenants, line),
    below: parted ? { owners: writeNames([second], line), phones: writePhones([second], line) } : null,
    ...slips[unit._id],
  }
}
