import { endPost as decideEnd } from '#domain/organisation/endPost'
import type { Answerer } from '../../../kit/Answerer'
import { changePosts } from '../workflows/changePosts'
import { termOf } from '../workflows/termOf'

/** Ends a term, or takes back one that has not begun. Eleven database calls. */
export const endPost: Answerer<'endPost'> = (input, context) => {
  const { postId, until, reason } = input
  return changePosts('endPost', input, context, (unit, around) =>
    Promise.resolve(decideEnd({ until, reason }, termOf(unit, postId), unit, around)),
  )
}
