import type { Unit } from '../organisation/Unit'
import type { ReadLine, UnitPlace } from './Roster'
import { placeKey, placeOf, unitId } from './placeKey'

/** Key of a place without its entrance. */
const inWholeBuilding = (place: UnitPlace): string => placeKey({ ...place, entrance: null })

const grouped = <Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> => {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}

/**
 * Finds for each line the unit it speaks of. An entrance that only one of the two names is no hindrance, where no other
 * line and no other unit of the building has the room.
 *
 * @returns a function that gives a line's unit, or null for one that is not stored yet
 */
export const matchUnits = (
  lines: readonly ReadLine[],
  units: readonly Unit[],
): ((place: UnitPlace, compoundId: string) => Unit | null) => {
  const byId = new Map(units.map(unit => [unit._id, unit]))
  const exact = new Map(units.map(unit => [placeKey(placeOf(unit)), unit]))
  const loose = grouped(units, unit => inWholeBuilding(placeOf(unit)))
  const claims = grouped(
    lines.flatMap(({ place }) => (place === null ? [] : [place])),
    inWholeBuilding,
  )
  const looseMatch = (place: UnitPlace): Unit | null => {
    const [unit, ...others] = loose.get(inWholeBuilding(place)) ?? []
    if (!unit || others.length > 0 || (claims.get(inWholeBuilding(place)) ?? []).length > 1) return null
    return unit.entrance === null || place.entrance === null ? unit : null
  }
  return (place, compoundId) =>
    exact.get(placeKey(place)) ?? byId.get(unitId(compoundId, place)) ?? looseMatch(place)
}
