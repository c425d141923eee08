import type { Answerer } from '../../../kit/Answerer'
import { proxies, proxiesByIds, type ProxyRow } from '../../../stores/proxies'
import { decideEach, type DecidedKind } from '../workflows/decideEach'
import { decideProxy, type Command } from '../workflows/decideProxy'

const decidedBy = (command: Command): DecidedKind<ProxyRow> => ({
  call: 'decideProxies',
  byIds: proxiesByIds,
  byId: id => proxies.byId(id),
  placeOf: proxy => proxy,
  decide: (proxy, by) => decideProxy(proxy, { ...by, command }),
})

/** Database calls as told in {@link decideEach} and {@link decideProxy}. */
export const decideProxies: Answerer<'decideProxies'> = ({ requestId, proxyIds: ids, ...command }, context) =>
  decideEach(decidedBy(command), { ids, requestId }, context)
