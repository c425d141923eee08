import type { Person } from '#domain/organisation/Person'
import { Collection } from '../kit/Collection'

const collection = new Collection<Person>('people')
const enoughToTell = 2

/** How somebody names another person here: exactly as they joined. */
export interface NamedPerson {
  readonly name: string
  readonly phone: string
}

/** Tells whether a person is the one who was named, and has not left. */
export const isNamed = (
  person: Pick<Person, 'name' | 'phone' | 'erasedAt'>,
  { name, phone }: NamedPerson,
): boolean => person.name === name && person.phone === phone && person.erasedAt === null

/**
 * Finds who joined with exactly this name and this phone; null for nobody, and where it does not name one person. One
 * call.
 */
export const findJoined = async ({ name, phone }: NamedPerson): Promise<Person | null> => {
  const [person, another] = await collection.find({ phone, name, erasedAt: null }, { limit: enoughToTell })
  return person !== undefined && another === undefined ? person : null
}
