import type { Person } from '#domain/organisation/Person'
import { renewPost as decideRenewal } from '#domain/organisation/renewPost'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { changePosts } from '../workflows/changePosts'
import { termOf } from '../workflows/termOf'

/** A further term for the same person, who must still be here. Eleven database calls. */
export const renewPost: Answerer<'renewPost'> = (input, context) => {
  const { postId, until, requestId } = input
  const [termId] = repeatableId('t', context.personId, requestId)
  return changePosts('renewPost', input, context, async (unit, around, tx) => {
    const term = termOf(unit, postId)
    const person = await tx.get<Person>('people', term.personId)
    if (person?.erasedAt !== null) throw refusal('unknown-holder', { field: 'postId' })
    return decideRenewal({ termId, name: person.name, until }, term, unit, around)
  })
}
