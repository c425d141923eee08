import type { ParsedInput } from '#contracts/calls'
import { fieldLimits } from '#contracts/kernel/limits'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Filter } from '../../../kit/Collection'
import { afterCursor, cutPage } from '../../../kit/cursor'
import type { Handler } from '../../../kit/Answerer'
import { refuse } from '../../../kit/Refused'
import { claims } from '../../../stores/claims'
import { directory } from '../../../stores/orgUnits'
import { claimRowOf, matchesNow } from '../views/claimRow'
import { claimsDecidedAt, claimsWaitingAt, waitingAt } from '../workflows/standsAt'

interface Order {
  readonly filter: Filter
  readonly path: 'claimedAt' | 'updatedAt'
  readonly direction: 1 | -1
}

/** What waits longest comes first, what was decided last comes first. */
const wanted = (unit: OrgUnit, show: ParsedInput<'listClaims'>['show']): Order => {
  switch (show) {
    case 'waiting':
      return { filter: claimsWaitingAt(unit), path: 'claimedAt', direction: 1 }
    case 'decided':
      return { filter: claimsDecidedAt(unit), path: 'updatedAt', direction: -1 }
  }
}

/** By keyset, on page 500 as on page 1. Six database calls at most, whatever stands on the page. */
export const listClaims: Handler<'listClaims'> = async ({ orgUnitId, show, cursor }, context) => {
  const unit = (await directory()).find(orgUnitId)
  if (!unit) throw refuse('not-found', { field: 'orgUnitId' })
  await context.permit(unit.path)
  const { filter, path, direction } = wanted(unit, show)
  const [found, waiting] = await Promise.all([
    claims.list(
      { ...filter, ...afterCursor(path, direction, cursor) },
      { order: { [path]: direction, _id: 1 }, limit: fieldLimits.pageSize + 1 },
    ),
    waitingAt(unit, cursor === null),
  ])
  const { rows, next } = cutPage(found, fieldLimits.pageSize, row => [row[path], row._id])
  const matchOf = await matchesNow(rows)
  return {
    rows: rows.map(claim => claimRowOf(claim, matchOf(claim), context.personId, context.now)),
    next,
    orgName: unit.name,
    waiting,
  }
}
