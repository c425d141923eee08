import type { VoteStage } from '#domain/votes/Vote'
import type { Answerer } from '../../../kit/Answerer'
import { refuse } from '../../../kit/Refused'
import { refuseUsedFor } from '../../../kit/refuseUsedFor'
import { repeatableId } from '../../../kit/repeatableId'
import { comments } from '../../../stores/comments'
import { recentVote } from '../../../stores/votes'
import { commentView } from '../views/commentView'

/** Until the vote closes there is something to discuss. */
const discussed: readonly VoteStage[] = ['announced', 'open']

/** Three database calls, and one more when the request came before. */
export const comment: Answerer<'comment'> = async ({ voteId, text, requestId }, context) => {
  const { now, personId } = context
  const vote = await recentVote(voteId)
  if (!vote) throw refuse('not-found')
  const { post, person } = await context.permit(vote.compoundPath)
  const id = repeatableId('c', personId, requestId)
  if (!discussed.includes(vote.stage)) {
    const before = await comments.byId(id)
    if (!before) throw refuse('wrong-state')
    refuseUsedFor(before.voteId, voteId)
    return { comment: commentView(before, personId) }
  }
  const entry = { _id: id, voteId, personId, name: person.name, role: post?.role ?? null, text, at: now }
  const stored = (await comments.insertOnce(entry)) ? entry : await comments.byId(id)
  if (!stored) throw new Error(`${id} was taken and is gone`)
  refuseUsedFor(stored.voteId, voteId)
  return { comment: commentView(stored, personId) }
}
