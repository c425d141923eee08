import { auditedProxy } from '#domain/audit/audited'
import type { Instant } from '#domain/kernel/decision'
import { evolve, replay } from '#domain/residence/proxies/evolve'
import { messagesFor } from '#domain/residence/proxies/messages'
import type { Proxy, ProxyFact } from '#domain/residence/proxies/Proxy'
import type { Filter } from '../kit/Collection'
import { FactStore, type Listed, type Row } from './FactStore'

export type ProxyRow = Row<Proxy, ProxyFact>
export type ListedProxy = Listed<Proxy>

export const proxies = new FactStore<Proxy, ProxyFact>('proxies', {
  evolve,
  replay,
  messagesFor,
  audited: auditedProxy,
})

const pageSize = 1_000

/** Page by page in the order of the ids: one call for every thousand. */
const allOf = async (filter: Filter): Promise<readonly ListedProxy[]> => {
  const all: ListedProxy[] = []
  for (let last = ''; ;) {
    const page = await proxies.list({ ...filter, _id: { $gt: last } }, { order: { _id: 1 }, limit: pageSize })
    all.push(...page)
    const end = page.at(-1)
    if (page.length < pageSize || !end) return all
    last = end._id
  }
}

/** Those in force for any unit of a compound. */
export const proxiesInForce = (compoundId: string): Promise<readonly ListedProxy[]> =>
  allOf({ compoundId, state: 'approved' })

/** Those in force for any of these units; none for no units. */
export const proxiesInForceFor = (unitIds: readonly string[]): Promise<readonly ListedProxy[]> =>
  unitIds.length === 0 ? Promise.resolve([]) : allOf({ 'units.unitId': { $in: unitIds }, state: 'approved' })

/** Those in force for any of these units, and those that wait to be; none for no units. */
export const proxiesNotOverFor = (unitIds: readonly string[]): Promise<readonly ListedProxy[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : allOf({ 'units.unitId': { $in: unitIds }, state: { $in: ['submitted', 'approved'] } })

/** Those of a compound that were decided on, or ended, at an instant or later. */
export const proxiesChangedSince = (compoundId: string, since: Instant): Promise<readonly ListedProxy[]> =>
  allOf({ compoundId, updatedAt: { $gte: since } })

/** The same of any compound, latest first; one call, a thousand at most. */
export const proxiesChangedLately = (since: Instant): Promise<readonly ListedProxy[]> =>
  proxies.list({ updatedAt: { $gte: since } }, { order: { updatedAt: -1, _id: 1 }, limit: 1_000 })

const mostOfOnePerson = 100

/** Those somebody gave and those they hold, latest first: two calls. */
export const proxiesOf = async (personId: string): Promise<readonly ListedProxy[]> => {
  const options = { order: { updatedAt: -1, _id: 1 }, limit: mostOfOnePerson } as const
  const [given, held] = await Promise.all([
    proxies.list({ 'principal.personId': personId }, options),
    proxies.list({ 'holder.personId': personId }, options),
  ])
  return [...given, ...held].sort((one, other) => other.updatedAt - one.updatedAt)
}
