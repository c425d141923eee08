import { stagesUnderWay } from '#domain/votes/stages'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { refuseUsedFor } from '../../../kit/refuseUsedFor'
import { repeatableId } from '../../../kit/repeatableId'
import { comments } from '../../../stores/comments'
import { recentVote } from '../../../stores/votes'
import { commentView } from '../views/commentView'

/** Three database calls, and one more when the request came before. */
export const comment: Answerer<'comment'> = async ({ voteId, text, requestId }, context) => {
  const { now, personId } = context
  const vote = await recentVote(voteId)
  if (!vote) throw refusal('not-found')
  const { post, person } = await context.permit(vote.compoundPath)
  const ids = repeatableId('c', personId, requestId)
  if (!stagesUnderWay.includes(vote.stage)) {
    const before = await comments.made(ids)
    if (!before) throw refusal('wrong-state')
    refuseUsedFor(before.voteId, voteId)
    return { comment: commentView(before, personId) }
  }
  const entry = { _id: ids[0], voteId, personId, name: person.name, role: post?.role ?? null, text, at: now }
  const stored = await comments.insertOnce(entry, ids)
  refuseUsedFor(stored.voteId, voteId)
  return { comment: commentView(stored, personId) }
}
