import { fieldLimits } from '#contracts/kernel/limits'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { claimsPageAt } from '../../../stores/claims'
import { directory } from '../../../stores/orgUnits'
import { claimRowOf, matchesNow } from '../views/claimRow'
import { waitingAt } from '../workflows/waitingAt'

/** By keyset, on page 500 as on page 1. Six database calls at most, whatever stands on the page. */
export const listClaims: Answerer<'listClaims'> = async ({ orgUnitId, show, cursor }, context) => {
  const unit = (await directory()).find(orgUnitId)
  if (!unit) throw refusal('not-found', { field: 'orgUnitId' })
  await context.permit(unit.path)
  const [{ rows, next }, waiting] = await Promise.all([
    claimsPageAt(unit, { show, cursor }, fieldLimits.pageSize),
    waitingAt(unit, cursor === null),
  ])
  const matchOf = await matchesNow(rows)
  return {
    rows: rows.map(claim => claimRowOf(claim, matchOf(claim), context.personId, context.now)),
    next,
    orgName: unit.name,
    waiting,
  }
}
