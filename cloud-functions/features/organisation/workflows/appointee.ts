import type { Person } from '#domain/organisation/Person'
import { refusal } from '../../../kit/Refused'
import type { Transaction } from '../../../kit/transaction'
import { findJoined, isNamed, type NamedPerson } from '../../../stores/joined'

export type FindAppointee = (tx: Transaction) => Promise<{ readonly personId: string; readonly name: string }>

/**
 * Looks for whoever joined by this name and phone, and has the transaction see to it that they still are who was named.
 * One database call, and one within the transaction.
 *
 * @returns what throws `unknown-holder` within the transaction, whatever is wrong about the pair
 */
export const appointeeNamed = async (named: NamedPerson, field: 'person' | 'to'): Promise<FindAppointee> => {
  const found = await findJoined(named)
  return async tx => {
    const person = found && (await tx.get<Person>('people', found._id))
    if (!person || !isNamed(person, named)) throw refusal('unknown-holder', { field })
    return { personId: person._id, name: person.name }
  }
}
