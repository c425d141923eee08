import { fieldLimits } from '#contracts/kernel/limits'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { directory } from '../../../stores/orgUnits'
import { proxiesPageAt } from '../../../stores/proxies'
import { proxyViewOf } from '../views/proxyView'

/** By keyset, names masked. Two database calls. */
export const listProxies: Answerer<'listProxies'> = async ({ orgUnitId, show, cursor }, context) => {
  const unit = (await directory()).find(orgUnitId)
  if (!unit) throw refusal('not-found', { field: 'orgUnitId' })
  const { person } = await context.permit(unit.path)
  const { rows, next } = await proxiesPageAt(unit, { show, cursor }, fieldLimits.pageSize)
  return { rows: rows.map(proxy => proxyViewOf(proxy, person, context.now)), next, orgName: unit.name }
}
