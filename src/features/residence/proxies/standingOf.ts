import type { ProxyView } from '#contracts/residence/proxies'
import { sayDay } from '#copy/kernel/instants'
import { proxyStateNames, proxyWords } from '#copy/residence/proxies'
import type { Instant } from '#domain/kernel/decision'
import type { TagProperties } from '../../../components/tag/Tag'

/** How an authorisation stands: its state, and of an approved one whether it counts at this moment. */
export const standingOf = (proxy: ProxyView, now: Instant): Pick<TagProperties, 'label' | 'tone'> => {
  const { state, active, from } = proxy
  if (state === 'submitted') return { label: proxyStateNames.submitted, tone: 'near' }
  if (state === 'refused') return { label: proxyStateNames.refused, tone: 'over' }
  if (state !== 'approved') return { label: proxyStateNames[state], tone: 'plain' }
  if (active) return { label: proxyWords.active, tone: 'good' }
  return now < from
    ? { label: proxyWords.notYetActive(sayDay(from, now)), tone: 'plain' }
    : { label: proxyWords.over, tone: 'plain' }
}

export const termOf = ({ from, until }: ProxyView, now: Instant): string =>
  until === null
    ? proxyWords.fromOn(sayDay(from, now))
    : `${proxyWords.term(sayDay(from, now), sayDay(until, now))} · ${proxyWords.everyVote}`
