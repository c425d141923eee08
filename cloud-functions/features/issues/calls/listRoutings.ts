import { fieldLimits } from '#contracts/kernel/limits'
import { firstRouting } from '#domain/issues/routing/firstRouting'
import type { OrgLevel } from '#domain/organisation/OrgUnit'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { directory } from '../../../stores/orgUnits'
import { routingsPage } from '../../../stores/routings'
import { routingView, rowViews } from '../views/routingView'

/** What a row may name, but compounds: there are hundreds. */
const named: readonly OrgLevel[] = ['subdistrict', 'community', 'department', 'memberUnit']

/** By keyset, latest first. Two database calls. */
export const listRoutings: Answerer<'listRoutings'> = async ({ orgUnitId, cursor }, context) => {
  const all = await directory()
  const district = all.find(orgUnitId)
  if (district?.level !== 'district') throw refusal('not-found', { field: 'orgUnitId' })
  await context.permit(district.path)
  const { rows, next } = await routingsPage(cursor, fieldLimits.pageSize)
  const latest = cursor === null ? rows[0] : undefined
  const { rows: rowsNow, version } = latest ?? firstRouting
  return {
    rows: rows.map(routingView),
    next,
    rowsNow: rowViews(rowsNow),
    version,
    places: all.units
      .filter(({ level }) => named.includes(level))
      .map(({ _id, name, level }) => ({ id: _id, name, level })),
    demo: district.demo,
  }
}
