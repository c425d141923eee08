import type { Unit } from '../../organisation/Unit'
import { developerKey } from '../sameBuyers'
import type { RuledApart } from './gatherHeads'
import { areOrganisations, areTwoOfAName, cardedOf, namesOf } from './identities'
import { isCard, sealOf } from './paperNumbers'

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

/** What there is to compare of a head, taken out of its units once: there may be thousands of one name. */
interface Known {
  readonly head: Head
  readonly carded: ReturnType<typeof cardedOf>
}

const areApart = (one: Known, other: Known, ruled: RuledApart): boolean =>
  areTwoOfAName(one.carded, other.carded) ||
  one.head.some(unit => other.head.some(each => ruled.get(unit._id)?.has(each._id) === true))

/** The one card by which a head is told from every other with a card; null where it is not so simple. */
const cardOf = ({ carded }: Known): string | null => {
  const [only] = carded
  return carded.length === 1 && only && isCard(only.paper) ? only.paper : null
}

/** Finds with which heads one is to be compared: another card of one seal settles it without looking. */
const comparedWith = (all: readonly Known[]): ((known: Known) => readonly Known[]) => {
  const cards = all.map(known => ({ known, card: cardOf(known) }))
  const seals = new Set(cards.flatMap(({ card }) => (card === null ? [] : [sealOf(card)])))
  if (seals.size !== 1) return () => all
  const byCard = new Map<string, Known[]>()
  const others: Known[] = []
  for (const { known, card } of cards)
    if (card === null) others.push(known)
    else byCard.set(card, [...(byCard.get(card) ?? []), known])
  return known => {
    const card = cardOf(known)
    return card === null ? all : [...(byCard.get(card) ?? []), ...others]
  }
}

/** Puts heads together of which nobody knows whether they are one, directly or by a third. */
const connected = (heads: readonly Head[], ruled: RuledApart): readonly (readonly Head[])[] => {
  const all = heads.map((head): Known => ({ head, carded: head.flatMap(unit => cardedOf(unit.owners)) }))
  const compared = comparedWith(all)
  const left = new Set(all)
  const found: Head[][] = []
  for (const next of all) {
    if (!left.delete(next)) continue
    const group = [next]
    for (const known of group) {
      if (left.size === 0) break
      for (const other of compared(known))
        if (left.has(other) && !areApart(known, other, ruled)) {
          left.delete(other)
          group.push(other)
        }
    }
    found.push(group.map(({ head }) => head))
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
