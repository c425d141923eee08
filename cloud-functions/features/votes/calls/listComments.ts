import { fieldLimits } from '#contracts/kernel/limits'
import { cutPage } from '../../../kit/cursor'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { comments } from '../../../stores/comments'
import { recentVote } from '../../../stores/votes'
import { commentView } from '../views/commentView'

/** Newest first, by keyset. Three database calls. */
export const listComments: Answerer<'listComments'> = async ({ voteId, cursor }, context) => {
  const vote = await recentVote(voteId)
  if (!vote) throw refusal('not-found')
  await context.permit(vote.compoundPath, { otherwise: 'not-found' })
  const found = await comments.pageOf(voteId, cursor, fieldLimits.pageSize + 1)
  const { rows, next } = cutPage(found, fieldLimits.pageSize, row => [row.at, row._id])
  return { rows: rows.map(row => commentView(row, context.personId)), next }
}
