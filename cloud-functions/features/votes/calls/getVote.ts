import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { recentVote } from '../../../stores/votes'
import { voteDetailOf } from '../views/voteView'

/** Five database calls on a cold instance; on a warm one, while the vote is open, one: my ballots. */
export const getVote: Answerer<'getVote'> = async ({ voteId }, context) => {
  const vote = await recentVote(voteId)
  if (!vote) throw refusal('not-found')
  const permit = await context.permit(vote.compoundPath, { otherwise: 'not-found' })
  return voteDetailOf(vote, permit, context.now)
}
