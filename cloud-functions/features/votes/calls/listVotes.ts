import { fieldLimits } from '#contracts/kernel/limits'
import type { ParsedInput } from '#contracts/calls'
import { stagesAfterClosing, stagesBeforeOpening, stagesOpen } from '#domain/votes/stages'
import type { VoteStage } from '#domain/votes/Vote'
import type { Answerer } from '../../../kit/Answerer'
import { votesPage } from '../../../stores/votes'
import { findCompound } from '../../organisation/workflows/findCompound'
import { voteSummaries } from '../workflows/voteSummaries'

const stages: Readonly<Record<ParsedInput<'listVotes'>['show'], readonly VoteStage[]>> = {
  toVote: stagesOpen,
  discussing: stagesBeforeOpening,
  decided: stagesAfterClosing,
}

/** Latest first, by keyset. Two database calls, and three more where there are rows. */
export const listVotes: Answerer<'listVotes'> = async ({ compoundId, show, cursor }, context) => {
  const { compound } = await findCompound(compoundId)
  await context.permit(compound.path)
  const { rows, next } = await votesPage(compoundId, { stages: stages[show], cursor }, fieldLimits.pageSize)
  return { rows: await voteSummaries(rows, context.personId, context.now), next }
}
