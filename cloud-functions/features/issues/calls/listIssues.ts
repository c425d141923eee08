import { fieldLimits } from '#contracts/kernel/limits'
import type { Answerer } from '../../../kit/Answerer'
import { issuesPage } from '../../../stores/issues'
import { findCompound } from '../../organisation/workflows/findCompound'
import { answeredNow } from '../workflows/answeredNow'
import { summariesOf } from '../workflows/issueSummaries'

/** Newest first, by keyset. Two database calls, on page 500 as on page 1. */
export const listIssues: Answerer<'listIssues'> = async ({ compoundId, show, cursor }, context) => {
  const { compound, all } = await findCompound(compoundId)
  await context.permit(compound.path)
  const { personId } = context
  const { rows, next } = await issuesPage(compoundId, { show, personId, cursor }, fieldLimits.pageSize)
  const answered = rows.map(row => answeredNow(row, all, context.now))
  return { rows: await summariesOf(answered, personId), next }
}
