import type { Actor } from '../../kernel/Actor'
import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import { isReason } from '../../kernel/reason'
import { dutyRulesAt } from '../../organisation/dutyRules'
import { whyNoSecond } from '../../organisation/twoPeople'
import type { Second } from '../claims/decide'
import { shownStill } from '../contest'
import { sideOf } from './end'
import { mayFollow } from './graph'
import type { Proxy, ProxyFact } from './Proxy'

interface Revoking {
  readonly actor: Actor
  readonly now: Instant
}

/** Tells whether it takes two to take this back: an office does, of what is in force; either side alone at any time. */
export const revocationTakesTwo = (proxy: Proxy, { actor, now }: Revoking): boolean =>
  sideOf(proxy, actor) === 'office' &&
  mayFollow(proxy.state, 'revocationAsked') &&
  dutyRulesAt(now).revokedByTwo

/** Asks, for the first of two, that an authorisation be taken back; it holds until the second has agreed. */
export const askProxyRevocation = (
  { reason }: { readonly reason: string },
  proxy: Proxy,
  { actor, now, second }: Revoking & { readonly second: Second },
): Decision<ProxyFact> => {
  if (!revocationTakesTwo(proxy, { actor, now })) return refused('wrong-state')
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  return decided<ProxyFact>({ kind: 'revocationAsked', at: now, by: actor, reason, ...second })
}

/** Tells why an office may not say the second word on taking it back now; null when it may, and where none is asked for. */
export const whyNotSecondRevocation = (
  proxy: Proxy,
  { actor, now }: Revoking,
): ReturnType<typeof refused> | null => {
  if (proxy.state !== 'revoking' || sideOf(proxy, actor) !== 'office') return null
  const noSecond = whyNoSecond(proxy.first, actor)
  if (noSecond !== null) return refused(noSecond)
  const until = shownStill(proxy, now)
  return until === null ? null : refused('shown-first', { params: { until } })
}

/** Drops a revocation, for the second or the office above, who finds that what was approved was right. */
export const dropProxyRevocation = (
  { reason }: { readonly reason: string },
  proxy: Proxy,
  { actor, now }: Revoking,
): Decision<ProxyFact> => {
  if (sideOf(proxy, actor) !== 'office') return refused('not-permitted')
  if (!mayFollow(proxy.state, 'revocationDropped')) return refused('wrong-state')
  const noSecond = whyNoSecond(proxy.first, actor)
  if (noSecond !== null) return refused(noSecond)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  return decided<ProxyFact>({ kind: 'revocationDropped', at: now, by: actor, reason })
}
