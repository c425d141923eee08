import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { people } from '../../../stores/people'
import { meOf } from '../workflows/meView'

/** Always read anew: it is asked right after a setting or a consent was saved. One database call. */
export const me: Answerer<'me'> = async (_input, { personId, now }) => {
  const person = await people.byId(personId)
  if (person?.erasedAt !== null) throw refusal('unknown-person')
  return meOf(person, now)
}
