import type { Answerer } from '../../../kit/Answerer'
import { openIssuesLike } from '../../../stores/issues'
import { findCompound } from '../../organisation/workflows/findCompound'
import { summariesOf } from '../workflows/issueSummaries'

const mostOffered = 5
const looked = 30

/** Open issues of the same category, those of the same building first. Two database calls. */
export const similarIssues: Answerer<'similarIssues'> = async (
  { compoundId, category, buildingId },
  context,
) => {
  const { compound } = await findCompound(compoundId)
  await context.permit(compound.path)
  const rows = await openIssuesLike(compoundId, category, looked)
  const near = rows.filter(({ place }) => buildingId !== null && place.buildingId === buildingId)
  const nearest = [...near, ...rows.filter(row => !near.includes(row))].slice(0, mostOffered)
  return { rows: await summariesOf(nearest, context.personId) }
}
