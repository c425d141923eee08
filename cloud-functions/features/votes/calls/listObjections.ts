import { fieldLimits } from '#contracts/kernel/limits'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { directory } from '../../../stores/orgUnits'
import { votesToAnswer } from '../../../stores/votes'
import { voteSummaries } from '../workflows/voteSummaries'

/** By keyset. Two database calls, and three more where there are rows. */
export const listObjections: Answerer<'listObjections'> = async ({ orgUnitId, cursor }, context) => {
  const unit = (await directory()).find(orgUnitId)
  if (!unit) throw refusal('not-found', { field: 'orgUnitId' })
  await context.permit(unit.path)
  const { rows, next } = await votesToAnswer(orgUnitId, cursor, fieldLimits.pageSize)
  return { rows: await voteSummaries(rows, context.personId, context.now), next, orgName: unit.name }
}
