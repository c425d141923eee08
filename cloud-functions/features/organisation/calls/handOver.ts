import { handOver as decideHandOver } from '#domain/organisation/handOver'
import type { Answerer } from '../../../kit/Answerer'
import { repeatableId } from '../../../kit/repeatableId'
import { appointeeNamed } from '../workflows/appointee'
import { changePosts } from '../workflows/changePosts'
import { termOf } from '../workflows/termOf'

/** One goes, another comes, in one transaction. Sixteen database calls. */
export const handOver: Answerer<'handOver'> = async (input, context) => {
  const { postId, at, until, note, requestId } = input
  const [termId] = repeatableId('t', context.personId, requestId)
  const appointee = await appointeeNamed(input.to, 'to')
  return changePosts('handOver', input, context, async (unit, around, tx) => {
    const term = termOf(unit, postId)
    const to = await appointee(tx)
    return decideHandOver({ termId, to, at, until, note }, term, unit, around)
  })
}
