import type { Unit } from '../../organisation/Unit'
import { developerKey } from '../sameBuyers'
import type { RuledApart } from './gatherHeads'
import { areOrganisations, areSurelyOthers, namesOf } from './identities'

/** Units whose owners have one name, while nothing tells whether they are one buyer. */
export interface UndecidedGroup {
  /** The first of its units: names the group for as long as nothing changes. */
  readonly id: string
  readonly units: readonly Unit[]
}

/** Units that are one head already. */
type Head = readonly Unit[]

const grouped = <Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): readonly (readonly Value[])[] => {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return [...groups.values()]
}

const areApart = (one: Head, other: Head, ruled: RuledApart): boolean =>
  one.some(unit =>
    other.some(
      each => ruled.get(unit._id)?.has(each._id) === true || areSurelyOthers(unit.owners, each.owners),
    ),
  )

/** Puts heads together of which nobody knows whether they are one, directly or by a third. */
const connected = (heads: readonly Head[], ruled: RuledApart): readonly (readonly Head[])[] => {
  const left = [...heads]
  const found: Head[][] = []
  for (let next = left.shift(); next; next = left.shift()) {
    const group: Head[] = [next]
    for (const head of group)
      for (const other of left.filter(each => !areApart(head, each, ruled))) {
        group.push(other)
        left.splice(left.indexOf(other), 1)
      }
    found.push(group)
  }
  return found.filter(group => group.length > 1)
}

/**
 * Lists units of owners of one name that count as several heads, where nothing decides that these are several buyers: no
 * two identity cards, and no ruling of two people. Of one head they are where something decided that already. What
 * belongs to companies, or counts with the developer, is not asked.
 *
 * @param units all of a compound
 * @param nobody the name of those who have taken theirs away: it says nothing of who they are
 */
export const undecidedGroups = (
  units: readonly Unit[],
  ruled: RuledApart,
  nobody: string,
): readonly UndecidedGroup[] => {
  const asked = [...units]
    .filter(
      ({ buyerKey, compoundId, owners }) =>
        buyerKey !== developerKey(compoundId) &&
        owners.length > 0 &&
        !areOrganisations(owners) &&
        !owners.some(({ name }) => name === nobody),
    )
    .sort((one, other) => (one._id < other._id ? -1 : 1))
  return grouped(asked, ({ owners }) => namesOf(owners)).flatMap(named => {
    const heads = grouped(named, ({ buyerKey }) => buyerKey)
    if (heads.length < 2) return []
    return connected(heads, ruled).map(group => {
      const all = group.flat().sort((one, other) => (one._id < other._id ? -1 : 1))
      return { id: all[0]?._id ?? '', units: all }
    })
  })
}
