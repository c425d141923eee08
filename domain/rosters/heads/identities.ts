import type { NamedPerson } from '../Roster'
import { isOrganisation } from '../readNames'
import { areTwoCards } from './paperNumbers'

/** One text for people who are told apart from all others by `mark`; null where somebody has none. A company is known by its name. */
const identityBy = (
  people: readonly NamedPerson[],
  mark: (person: NamedPerson) => string | null,
): string | null => {
  const marks = people.map(person => (isOrganisation(person.name) ? '' : mark(person)))
  if (marks.includes(null)) return null
  return people
    .map(({ name }, at) => (marks[at] === '' ? name : `${name} ${marks[at] ?? ''}`))
    .sort()
    .join('\n')
}

/** Makes one text for each set of buyers who are known by name and phone; null where somebody has no phone. */
export const byPhone = (people: readonly NamedPerson[]): string | null =>
  identityBy(people, ({ phone }) => phone)

/** Makes one text for each set of buyers who are known by name and paper; null where somebody has no paper. */
export const byDocument = (people: readonly NamedPerson[]): string | null =>
  identityBy(people, ({ document }) => document ?? null)

/** Makes one text for each set of buyers of whom each is known by a paper, or else by a phone; null where somebody has neither. */
export const byEither = (people: readonly NamedPerson[]): string | null =>
  identityBy(people, ({ document, phone }) => document ?? phone)

/** Writes the names of buyers in one order. */
export const namesOf = (people: readonly Pick<NamedPerson, 'name'>[]): string =>
  people
    .map(({ name }) => name)
    .sort()
    .join('\n')

/** Tells whether all of them are bodies, which are known by their names alone. */
export const areOrganisations = (people: readonly Pick<NamedPerson, 'name'>[]): boolean =>
  people.every(({ name }) => isOrganisation(name))

/** Of whom a unit has exactly one of the name, the paper. */
const papersOf = (people: readonly NamedPerson[]): ReadonlyMap<string, string> => {
  const papers = new Map<string, string>()
  for (const { name, document } of people) {
    const isOnly = people.filter(other => other.name === name).length === 1
    if (document !== undefined && isOnly && !isOrganisation(name)) papers.set(name, document)
  }
  return papers
}

/** Somebody's name with the paper that goes with it. */
interface Carded {
  readonly name: string
  readonly paper: string
}

/** Lists the people whose papers are known, for many comparisons with {@link areTwoOfAName}. */
export const cardedOf = (people: readonly NamedPerson[]): readonly Carded[] =>
  [...papersOf(people)].map(([name, paper]) => ({ name, paper }))

/** Tells whether one name stands with two identity cards. */
export const areTwoOfAName = (some: readonly Carded[], others: readonly Carded[]): boolean =>
  some.some(({ name, paper }) =>
    others.some(other => other.name === name && other.paper !== paper && areTwoCards(paper, other.paper)),
  )

/** Tells whether people of one name show by their identity cards that they are two: then these are not the same buyers. */
export const areSurelyOthers = (one: readonly NamedPerson[], other: readonly NamedPerson[]): boolean =>
  areTwoOfAName(cardedOf(one), cardedOf(other))
