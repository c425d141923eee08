import { isReason } from '../../kernel/reason'
import { decided, refused, type Decision, type DomainRefusal, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import { whyNoSecond } from '../../organisation/twoPeople'
import type { Unit } from '../../organisation/Unit'
import { whyNotDecide } from '../offices'
import { whyNotAtHome, whyNotInOwnHome, type Refusing } from '../ownHome'
import type { Second } from '../claims/decide'
import { shownStill } from '../contest'
import { proxyTakesTwo } from './confirmation'
import { isWaiting } from './graph'
import type { Proxy, ProxyFact } from './Proxy'
import { headsOfOthers, whyNoRoom, type HeldHeads } from './heldHeads'
import { isWhole, whyNotHolder, whyNotRepresented } from './standing'

/**
 * Tells why `actor` may not decide on an authorisation now, whatever the decision: neither side of it ever does. Null
 * when they may.
 */
export const whyNotDecideProxy = (proxy: Proxy, actor: Actor): DomainRefusal | null => {
  const { compoundId, compoundPath, office, principal, holder } = proxy
  const parties = [holder.personId, ...(principal.personId === null ? [] : [principal.personId])]
  const waiting = isWaiting(proxy)
  const thing = { compoundId, compoundPath, office, waiting, parties, refusedBy: null }
  return whyNotDecide(thing, actor) ?? whyNoSecond(proxy.state === 'toConfirm' ? proxy.first : null, actor)
}

export interface ApprovalContext {
  readonly actor: Actor
  /** Where the second word is said, and whom it is shown to until then; asked of what `proxyTakesTwo` names. */
  readonly second?: Second | null
  /** The units as they are now; one that is gone is missing. */
  readonly units: readonly Unit[]
  /** All units of the heads that those belong to. */
  readonly wholeHeads: readonly Unit[]
  readonly held: HeldHeads | null
  readonly now: Instant
}

/**
 * Approves an authorisation for the office; one that takes two is only confirmed by the first, and nobody may act by it yet.
 * What was asked for is held against the roster and the limit once more, as
 * they are now.
 *
 * Refuses as `whyNotDecideProxy`, `shown-first` while those concerned are shown it, `proxy-term` when the term has passed on the way, `not-an-owner`, `not-on-roster`,
 * `proxy-whole-head`, `proxy-limit`.
 *
 * @throws Error where `proxyTakesTwo` says that it takes two and nobody is named for the second word
 */
export const approve = (
  { note }: { readonly note: string },
  proxy: Proxy,
  context: ApprovalContext,
): Decision<ProxyFact> => {
  const { actor, units, wholeHeads, held, now } = context
  const refusal = whyNotDecideProxy(proxy, actor) ?? whyNotAtHome(actor, units)
  if (refusal !== null) return refused(refusal)
  const until = proxy.state === 'toConfirm' ? shownStill(proxy, now) : null
  if (until !== null) return refused('shown-first', { params: { until } })
  if (proxy.until !== null && proxy.until <= now) return refused('proxy-term', { field: 'until' })
  if (units.length < proxy.units.length) return refused('not-an-owner', { field: 'unitIds' })
  const { kind, principal, holder } = proxy
  const unfounded = whyNotRepresented(kind, principal, units) ?? whyNotHolder(kind, holder.personId, units)
  if (unfounded !== null) return { ok: false, refusal: unfounded }
  if (!isWhole({ units, wholeHeads })) return refused('proxy-whole-head', { field: 'unitIds' })
  const full = whyNoRoom(held, headsOfOthers(units, holder.personId), proxy, now)
  if (full !== null) return { ok: false, refusal: full }
  if (!proxyTakesTwo(proxy, units, now))
    return decided<ProxyFact>({ kind: 'approved', at: now, by: actor, note })
  if (!context.second) throw new Error(`nobody is named who says the second word on proxy ${proxy.id}`)
  return decided<ProxyFact>({ kind: 'firstApproved', at: now, by: actor, note, ...context.second })
}

/**
 * Refuses an authorisation for the office, which says why; nobody refuses others what concerns their own home either.
 */
export const refuse = (
  { reason }: { readonly reason: string },
  proxy: Proxy,
  { actor, decider, now }: Refusing,
): Decision<ProxyFact> => {
  const unitIds = proxy.units.map(({ unitId }) => unitId)
  const refusal = whyNotInOwnHome(decider, unitIds, now) ?? whyNotDecideProxy(proxy, actor)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  return decided<ProxyFact>({ kind: 'refused', at: now, by: actor, reason })
}
