import type { Handler } from '../../../kit/Answerer'
import { issues } from '../../../stores/issues'
import { findCompound } from '../../organisation/workflows/findCompound'
import { openStates } from '#domain/issues/openStates'
import { summariesOf } from '../workflows/issueSummaries'

const mostOffered = 5
const looked = 30

/** Open issues of the same category, those of the same building first. Two database calls. */
export const similarIssues: Handler<'similarIssues'> = async (
  { compoundId, category, buildingId },
  context,
) => {
  const { compound } = await findCompound(compoundId)
  await context.permit(compound.path)
  const rows = await issues.list(
    { compoundId, category, state: { $in: openStates } },
    { order: { raisedAt: -1, _id: 1 }, limit: looked },
  )
  const near = rows.filter(({ place }) => buildingId !== null && place.buildingId === buildingId)
  const nearest = [...near, ...rows.filter(row => !near.includes(row))].slice(0, mostOffered)
  return { rows: await summariesOf(nearest, context.personId) }
}
