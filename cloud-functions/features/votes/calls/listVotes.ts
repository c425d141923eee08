import { fieldLimits } from '#contracts/kernel/limits'
import type { ParsedInput } from '#contracts/calls'
import type { VoteStage } from '#domain/votes/Vote'
import { afterCursor, cutPage } from '../../../kit/cursor'
import type { Handler } from '../../../kit/Answerer'
import { votes } from '../../../stores/votes'
import { findCompound } from '../../organisation/workflows/findCompound'
import { voteSummaries } from '../workflows/voteSummaries'

const stages: Readonly<Record<ParsedInput<'listVotes'>['show'], readonly VoteStage[]>> = {
  toVote: ['open'],
  discussing: ['draft', 'announced'],
  decided: ['closed', 'provisional', 'final', 'annulled'],
}

/** Latest first, by keyset. Two database calls, and three more where there are rows. */
export const listVotes: Handler<'listVotes'> = async ({ compoundId, show, cursor }, context) => {
  const { compound } = await findCompound(compoundId)
  await context.permit(compound.path)
  const found = await votes.list(
    { compoundId, stage: { $in: stages[show] }, ...afterCursor('updatedAt', -1, cursor) },
    { order: { updatedAt: -1, _id: 1 }, limit: fieldLimits.pageSize + 1 },
  )
  const { rows, next } = cutPage(found, fieldLimits.pageSize, row => [row.updatedAt, row._id])
  return { rows: await voteSummaries(rows, context.personId, context.now), next }
}
