import { fieldLimits } from '#contracts/kernel/limits'
import type { ParsedInput } from '#contracts/calls'
import type { Filter } from '../../../kit/Collection'
import { afterCursor, cutPage } from '../../../kit/cursor'
import type { Handler } from '../../../kit/Answerer'
import { issues } from '../../../stores/issues'
import { findCompound } from '../../organisation/workflows/findCompound'
import { answeredNow } from '../workflows/answeredNow'
import { endedStates, openStates } from '#domain/issues/openStates'
import { summariesOf } from '../workflows/issueSummaries'

const wanted = (show: ParsedInput<'listIssues'>['show'], personId: string): Filter => {
  switch (show) {
    case 'mine':
      return { 'reporter.personId': personId }
    case 'open':
      return { state: { $in: openStates } }
    case 'closed':
      return { state: { $in: endedStates } }
    case 'all':
      return {}
  }
}

/** Newest first, by keyset. Two database calls, on page 500 as on page 1. */
export const listIssues: Handler<'listIssues'> = async ({ compoundId, show, cursor }, context) => {
  const { compound, all } = await findCompound(compoundId)
  await context.permit(compound.path)
  const found = await issues.list(
    { compoundId, ...wanted(show, context.personId), ...afterCursor('raisedAt', -1, cursor) },
    { order: { raisedAt: -1, _id: 1 }, limit: fieldLimits.pageSize + 1 },
  )
  const { rows, next } = cutPage(found, fieldLimits.pageSize, row => [row.raisedAt, row._id])
  const answered = rows.map(row => answeredNow(row, all, context.now))
  return { rows: await summariesOf(answered, context.personId), next }
}
