import type { Answerer } from '../../../kit/Answerer'
import { openIssuesLike } from '../../../stores/issues'
import { postedInPlaceOf } from '../../announcements/workflows/postedFor'
import { findCompound } from '../../organisation/workflows/findCompound'
import { summariesOf } from '../workflows/issueSummaries'

const mostOffered = 5
const looked = 30

/**
 * What may spare somebody a report: announcements that answer it, and open issues of the same category, those of the same
 * building first. Two database calls.
 */
export const similarIssues: Answerer<'similarIssues'> = async (
  { compoundId, category, buildingId },
  context,
) => {
  const where = await findCompound(compoundId)
  const { person } = await context.permit(where.compound.path)
  const rows = await openIssuesLike(compoundId, category, looked)
  const near = rows.filter(({ place }) => buildingId !== null && place.buildingId === buildingId)
  const nearest = [...near, ...rows.filter(row => !near.includes(row))].slice(0, mostOffered)
  return {
    announcements: postedInPlaceOf({ category, buildingId }, person, where, context.now),
    rows: await summariesOf(nearest, context.personId),
  }
}
