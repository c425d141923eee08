import type { ParsedInput } from '#contracts/calls'
import { auditedProxy } from '#domain/audit/audited'
import type { Instant } from '#domain/kernel/decision'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { evolve, proxyFoldVersion, replay } from '#domain/residence/proxies/evolve'
import { decidedStates, statesInForce, statesNotOver, waitingStates } from '#domain/residence/proxies/graph'
import { messagesFor } from '#domain/residence/proxies/messages'
import type { Proxy, ProxyFact } from '#domain/residence/proxies/Proxy'
import type { Filter } from '../kit/Collection'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { everyRow } from '../kit/everyPage'
import { FactStore, type Listed, type Row } from './FactStore'

export type ProxyRow = Row<Proxy, ProxyFact>
export type ListedProxy = Listed<Proxy>

export const proxies = new FactStore<Proxy, ProxyFact>('proxies', {
  evolve,
  replay,
  foldVersion: proxyFoldVersion,
  messagesFor,
  audited: auditedProxy,
})

const pageSize = 1_000

/** One call for every thousand. */
const allOf = (filter: Filter): Promise<readonly ListedProxy[]> =>
  everyRow({
    size: pageSize,
    read: last => proxies.list({ ...filter, _id: { $gt: last } }, { order: { _id: 1 }, limit: pageSize }),
  })

/** Lists the authorisations in force for any unit of a compound. */
export const proxiesInForce = (compoundId: string): Promise<readonly ListedProxy[]> =>
  allOf({ compoundId, state: { $in: statesInForce } })

/** Lists the authorisations in force for any of these units; none for no units. */
export const proxiesInForceFor = (unitIds: readonly string[]): Promise<readonly ListedProxy[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : allOf({ 'units.unitId': { $in: unitIds }, state: { $in: statesInForce } })

/** Lists the authorisations in force for any of these units, and those that wait to be; none for no units. */
export const proxiesNotOverFor = (unitIds: readonly string[]): Promise<readonly ListedProxy[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : allOf({ 'units.unitId': { $in: unitIds }, state: { $in: statesNotOver } })

/** Lists the authorisations of a compound that were decided on, or ended, at an instant or later. */
export const proxiesChangedSince = (compoundId: string, since: Instant): Promise<readonly ListedProxy[]> =>
  allOf({ compoundId, updatedAt: { $gte: since } })

/**
 * Lists the authorisations of any compound that were decided on, or ended, at an instant or later, latest first; one
 * call, a thousand at most.
 */
export const proxiesChangedLately = (since: Instant): Promise<readonly ListedProxy[]> =>
  proxies.list({ updatedAt: { $gte: since } }, { order: { updatedAt: -1, _id: 1 }, limit: 1_000 })

const mostOfOnePerson = 100

/** Lists the authorisations that somebody gave and those they hold, latest first: two calls. */
export const proxiesOf = async (personId: string): Promise<readonly ListedProxy[]> => {
  const options = { order: { updatedAt: -1, _id: 1 }, limit: mostOfOnePerson } as const
  const [given, held] = await Promise.all([
    proxies.list({ 'principal.personId': personId }, options),
    proxies.list({ 'holder.personId': personId }, options),
  ])
  return [...given, ...held].sort((one, other) => other.updatedAt - one.updatedAt)
}

/** Lists changes of who votes for homes that concern somebody, latest first: those shown to them, and what is to be taken back of theirs. Three calls. */
export const proxiesConcerning = async (personId: string): Promise<readonly ListedProxy[]> => {
  const options = { order: { updatedAt: -1, _id: 1 }, limit: mostOfOnePerson } as const
  const [shown, mine] = await Promise.all([
    proxies.list({ 'shown.concerned': personId }, options),
    proxiesOf(personId),
  ])
  const known = new Set(shown.map(({ _id }) => _id))
  return [...mine.filter(({ state, _id }) => state === 'revoking' && !known.has(_id)), ...shown]
}

/** Reads those of these authorisations that are there, with their facts; one call. */
export const proxiesByIds = (ids: readonly string[]): Promise<readonly ProxyRow[]> =>
  proxies.rows({ _id: { $in: ids } }, { limit: ids.length })

/** Reads the authorisations that somebody gave, or holds, page by page in the order of their ids; one call. */
export const proxiesFrom = (
  side: 'principal' | 'holder',
  personId: string,
  last: string,
  limit: number,
): Promise<readonly ListedProxy[]> =>
  proxies.list({ [`${side}.personId`]: personId, _id: { $gt: last } }, { order: { _id: 1 }, limit })

/** Authorisations that are decided at an org unit, or would be if its compound had a branch. */
const standingAt = (unit: OrgUnit): Filter => ({
  [unit.level === 'compound' ? 'compoundId' : 'office.orgUnitId']: unit._id,
})

const waitingAt = (unit: OrgUnit): Filter => ({ ...standingAt(unit), state: { $in: waitingStates } })

/** Counts how many authorisations wait for a decision at an org unit; one call. */
export const countProxiesWaitingAt = (unit: OrgUnit): Promise<number> => proxies.count(waitingAt(unit))

/**
 * Reads a page of an office's list of authorisations: what waits longest comes first, what was decided last comes
 * first. One call.
 */
export const proxiesPageAt = async (
  unit: OrgUnit,
  { show, cursor }: Pick<ParsedInput<'listProxies'>, 'show'> & { readonly cursor: string | null },
  size: number,
): Promise<Page<ListedProxy>> => {
  const [filter, path, direction] =
    show === 'waiting'
      ? ([waitingAt(unit), 'grantedAt', 1] as const)
      : ([{ ...standingAt(unit), state: { $in: decidedStates } }, 'updatedAt', -1] as const)
  const found = await proxies.list(
    { ...filter, ...afterCursor(path, direction, cursor) },
    { order: { [path]: direction, _id: 1 }, limit: size + 1 },
  )
  return cutPage(found, size, row => [row[path], row._id])
}
