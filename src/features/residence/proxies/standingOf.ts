import type { ProxyView } from '#contracts/residence/proxies'
import { sayDay, sayTerm } from '#copy/kernel/instants'
import { proxyStateNames } from '#copy/residence/names'
import { proxyWords } from '#copy/residence/proxies'
import { isInForce, isWaiting } from '#domain/residence/proxies/graph'
import type { Instant } from '#domain/kernel/decision'
import type { TagProperties } from '../../../components/tag/Tag'

/** How an authorisation stands: its state, and of an approved one whether it counts at this moment. */
export const standingOf = (proxy: ProxyView, now: Instant): Pick<TagProperties, 'label' | 'tone'> => {
  const { state, active, from } = proxy
  if (isWaiting(proxy)) return { label: proxyStateNames[state], tone: 'near' }
  if (state === 'refused') return { label: proxyStateNames.refused, tone: 'over' }
  if (!isInForce(proxy)) return { label: proxyStateNames[state], tone: 'plain' }
  if (active) return { label: proxyWords.active, tone: 'good' }
  return now < from
    ? { label: proxyWords.notYetActive(sayDay(from, now)), tone: 'plain' }
    : { label: proxyWords.over, tone: 'plain' }
}

/** How long an authorisation holds, and for which votes where it has an end. */
export const termOf = (proxy: ProxyView, now: Instant): string => {
  const term = sayTerm(proxy, proxyWords, at => sayDay(at, now))
  return proxy.until === null ? term : `${term} · ${proxyWords.everyVote}`
}
