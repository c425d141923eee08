import { dropProxyRevocation } from '#domain/residence/proxies/revocation'
import { whyNotInOwnHome } from '#domain/residence/ownHome'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { requestKey } from '../../../stores/FactStore'
import { proxies } from '../../../stores/proxies'
import { actorTo, proxyViewOf } from '../views/proxyView'

/** The second of two finds that an authorisation was right. Two database calls. */
export const keepProxy: Answerer<'keepProxy'> = async ({ proxyId, reason, requestId }, context) => {
  const { now } = context
  const proxy = await proxies.byId(proxyId)
  const { person } = await context.permit([proxy?.compoundPath], { otherwise: 'not-found' })
  if (!proxy) throw refusal('not-found')
  const key = requestKey(requestId, 'keepProxy')
  if (proxy.requestIds.includes(key)) return { proxy: proxyViewOf(proxy, person, now) }
  const unitIds = proxy.units.map(({ unitId }) => unitId)
  const atHome = whyNotInOwnHome(person, unitIds, now)
  if (atHome !== null) throw refusal(atHome)
  const decision = dropProxyRevocation({ reason }, proxy, { actor: actorTo(proxy, person, now), now })
  if (!decision.ok) throw new Refused(decision.refusal)
  const changed = await proxies.append(proxy, { facts: decision.facts, now, requestKey: key })
  return { proxy: proxyViewOf(changed, person, now) }
}
