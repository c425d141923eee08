import { isReason } from '../../kernel/reason'
import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import type { Unit } from '../../organisation/Unit'
import { whyNotDecide } from '../offices'
import type { Proxy, ProxyEnding, ProxyFact } from './Proxy'
import { mayFollow } from './graph'
import { isInForce } from './graph'
import { unitsStillOwned } from './standing'

/** As what somebody takes it back. */
export type RevokingSide = Extract<ProxyFact, { kind: 'revoked' }>['side']

/** Tells on which side of an authorisation somebody stands: principal, holder or its office; null for anybody else. */
export const sideOf = (proxy: Proxy, actor: Actor): RevokingSide | null => {
  if (actor.kind !== 'person') return null
  const { compoundId, compoundPath, office, principal, holder } = proxy
  if (actor.personId === principal.personId) return 'principal'
  if (actor.personId === holder.personId) return 'holder'
  const asOffice = { compoundId, compoundPath, office, waiting: true, parties: [], refusedBy: null }
  return whyNotDecide(asOffice, actor) === null ? 'office' : null
}

/**
 * Takes it back: either side at any time, what is in force an office after another body has asked for it. Refuses `not-permitted`,
 * `wrong-state`, `reason-needed`.
 */
export const revoke = (
  { reason }: { readonly reason: string },
  proxy: Proxy,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Decision<ProxyFact> => {
  const side = sideOf(proxy, actor)
  if (side === null) return refused('not-permitted')
  if (!mayFollow(proxy.state, 'revoked')) return refused('wrong-state')
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  return decided<ProxyFact>({ kind: 'revoked', at: now, by: actor, reason, side })
}

/**
 * Ends an authorisation without anybody taking it back. Refuses `wrong-state` for one that is over already, or not due
 * yet.
 */
export const end = (
  { how }: { readonly how: ProxyEnding },
  proxy: Proxy,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Decision<ProxyFact> => {
  const isDue = how !== 'termOver' || (proxy.until !== null && proxy.until <= now)
  if (!isDue || !mayFollow(proxy.state, 'ended')) return refused('wrong-state')
  return decided<ProxyFact>({ kind: 'ended', at: now, by: actor, how })
}

/**
 * Ends one that speaks for nobody any more: whoever is represented has sold all of its units, or cut the link to them.
 * Of what still waits, too; but a guardian who asks is told nothing of who owns a unit, and so waits for the office.
 * Refuses `wrong-state` while there is an owner, and for one that is over already.
 *
 * @param units its units as they are now; one that is gone may be missing
 */
export const endWithoutOwner = (
  proxy: Proxy,
  units: readonly Unit[],
  by: { readonly actor: Actor; readonly now: Instant },
): Decision<ProxyFact> => {
  const tellsNothing = proxy.kind !== 'guardian' || isInForce(proxy)
  if (!tellsNothing || unitsStillOwned(proxy, units).length > 0) return refused('wrong-state')
  return end({ how: 'ownerChanged' }, proxy, by)
}

/** Enters a new representative in a unit. */
export const withRepresentative = (unit: Unit, personId: string, now: Instant): Unit => ({
  ...unit,
  rev: unit.rev + 1,
  representativeId: personId,
  changedAt: now,
})

/** Takes a representative out of a unit; null when it has another or none, so that nothing has to be written. */
export const withoutRepresentative = (unit: Unit, personId: string, now: Instant): Unit | null =>
  unit.representativeId === personId
    ? { ...unit, rev: unit.rev + 1, representativeId: null, changedAt: now }
    : null
