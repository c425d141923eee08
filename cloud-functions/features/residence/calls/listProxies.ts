import type { ParsedInput } from '#contracts/calls'
import { fieldLimits } from '#contracts/kernel/limits'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { decidedStates } from '#domain/residence/proxies/graph'
import type { Filter } from '../../../kit/Collection'
import { afterCursor, cutPage } from '../../../kit/cursor'
import type { Handler } from '../../../kit/Answerer'
import { refuse } from '../../../kit/Refused'
import { directory } from '../../../stores/orgUnits'
import { proxies } from '../../../stores/proxies'
import { proxyViewOf } from '../views/proxyView'
import { proxiesWaitingAt, standingAt } from '../workflows/standsAt'

interface Order {
  readonly filter: Filter
  readonly path: 'grantedAt' | 'updatedAt'
  readonly direction: 1 | -1
}

/** What waits longest comes first, what was decided last comes first. */
const wanted = (unit: OrgUnit, show: ParsedInput<'listProxies'>['show']): Order => {
  switch (show) {
    case 'waiting':
      return { filter: proxiesWaitingAt(unit), path: 'grantedAt', direction: 1 }
    case 'decided':
      return {
        filter: { ...standingAt(unit), state: { $in: decidedStates } },
        path: 'updatedAt',
        direction: -1,
      }
  }
}

/** By keyset, names masked. Two database calls. */
export const listProxies: Handler<'listProxies'> = async ({ orgUnitId, show, cursor }, context) => {
  const unit = (await directory()).find(orgUnitId)
  if (!unit) throw refuse('not-found', { field: 'orgUnitId' })
  const { person } = await context.permit(unit.path)
  const { filter, path, direction } = wanted(unit, show)
  const found = await proxies.list(
    { ...filter, ...afterCursor(path, direction, cursor) },
    { order: { [path]: direction, _id: 1 }, limit: fieldLimits.pageSize + 1 },
  )
  const { rows, next } = cutPage(found, fieldLimits.pageSize, row => [row[path], row._id])
  return { rows: rows.map(proxy => proxyViewOf(proxy, person, context.now)), next, orgName: unit.name }
}
