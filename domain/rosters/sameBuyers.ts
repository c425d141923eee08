import type { RosterPerson, Unit } from '../organisation/Unit'
import { areSurelyOthers, namesOf } from './heads/identities'
import { areTwoCards } from './heads/paperNumbers'
import type { NamedPerson, RosterLine } from './Roster'

/** Makes the key of the head that the developer of a compound is, who owns what is unsold. */
export const developerKey = (compoundId: string): string => `${compoundId}:developer`

const isSomebodyElse = (named: NamedPerson, stored: RosterPerson): boolean =>
  named.document !== undefined &&
  stored.document !== undefined &&
  areTwoCards(named.document, stored.document)

/**
 * Completes the people of a line with what is stored of them: a link to a known person, and a phone and a paper where the
 * file has none, stay with the name. Of two of one name the one with the same paper or phone comes first; one with another
 * identity card is somebody else.
 */
export const carriedOver = (
  named: readonly NamedPerson[],
  stored: readonly RosterPerson[],
): readonly RosterPerson[] => {
  const left = [...stored]
  return named.map(each => {
    const { name, phone } = each
    const same = left.filter(person => person.name === name && !isSomebodyElse(each, person))
    const match =
      same.find(person => each.document !== undefined && person.document === each.document) ??
      same.find(person => person.phone === phone) ??
      same[0]
    if (match) left.splice(left.indexOf(match), 1)
    const document = each.document ?? match?.document
    return {
      personId: match?.personId ?? null,
      name,
      phone: phone ?? match?.phone ?? null,
      ...(document === undefined ? {} : { document }),
    }
  })
}

/** Tells whether two lists name the same people, in whatever order. */
export const haveSameNames = (
  one: readonly { readonly name: string }[],
  other: readonly { readonly name: string }[],
): boolean => one.length === other.length && namesOf(one) === namesOf(other)

/** Tells whether what the line says of the owners is what is stored: the developer's own name may be anything. */
export const buyersStay = (line: RosterLine, unit: Unit): boolean =>
  (line.developer && unit.buyerKey === developerKey(unit.compoundId) && unit.undelivered !== true) ||
  (haveSameNames(line.owners, unit.owners) && !areSurelyOthers(line.owners, unit.owners))

/** Tells whether a line leaves a unit that is sold with the developer: not handed over, by the file, or by what was known before. */
export const isUndelivered = (line: RosterLine, unit: Unit | null): boolean => {
  if (line.developer) return false
  return line.delivered === undefined ? unit?.undelivered === true && buyersStay(line, unit) : !line.delivered
}
