import type { RosterPerson, Unit } from '../organisation/Unit'
import type { NamedPerson, RosterLine } from './Roster'
import { isOrganisation } from './readNames'

/** Makes the key of the head that the developer of a compound is, who owns what is unsold. */
export const developerKey = (compoundId: string): string => `${compoundId}:developer`

/**
 * Completes the people of a line with what is stored of them: a link to a known person, and a phone where the file has
 * none, stay with the name. Of two of one name the one with the same phone comes first.
 */
export const carriedOver = (
  named: readonly NamedPerson[],
  stored: readonly RosterPerson[],
): readonly RosterPerson[] => {
  const left = [...stored]
  return named.map(({ name, phone }) => {
    const same = left.filter(person => person.name === name)
    const match = same.find(person => person.phone === phone) ?? same[0]
    if (match) left.splice(left.indexOf(match), 1)
    return { personId: match?.personId ?? null, name, phone: phone ?? match?.phone ?? null }
  })
}

const sortedNames = (people: readonly { readonly name: string }[]): string =>
  people
    .map(({ name }) => name)
    .sort()
    .join('\n')

/** Tells whether two lists name the same people, in whatever order. */
export const haveSameNames = (
  one: readonly { readonly name: string }[],
  other: readonly { readonly name: string }[],
): boolean => one.length === other.length && sortedNames(one) === sortedNames(other)

/** Tells whether what the line says of the owners is what is stored: the developer's own name may be anything. */
export const buyersStay = (line: RosterLine, unit: Unit): boolean =>
  (line.developer && unit.buyerKey === developerKey(unit.compoundId)) ||
  haveSameNames(line.owners, unit.owners)

/**
 * Makes one text for each set of buyers who can be told apart from all others: by name and phone, and a company by its
 * name. Null where somebody has no phone: another of the same name may be somebody else.
 */
export const buyersIdentity = (people: readonly NamedPerson[]): string | null => {
  if (people.some(({ name, phone }) => phone === null && !isOrganisation(name))) return null
  return people
    .map(({ name, phone }) => (isOrganisation(name) ? name : `${name} ${phone ?? ''}`))
    .sort()
    .join('\n')
}
