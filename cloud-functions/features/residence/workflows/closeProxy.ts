import type { Decision, Instant } from '#domain/kernel/decision'
import type { Unit } from '#domain/organisation/Unit'
import type { Proxy, ProxyFact } from '#domain/residence/proxies/Proxy'
import { isInForce, stateAfter } from '#domain/residence/proxies/graph'
import { withoutRepresentative } from '#domain/residence/proxies/end'
import { withoutActing } from '#domain/residence/proxies/heldHeads'
import { Refused, refusal } from '../../../kit/Refused'
import type { Transaction } from '../../../kit/transaction'
import { heldHeads } from '../../../stores/heldHeads'
import { proxies, type ProxyRow } from '../../../stores/proxies'

export interface Closing {
  /** A rule of the domain, with its command filled in. */
  readonly decide: (proxy: Proxy) => Decision<ProxyFact>
  readonly now: Instant
  /** `requestId:callName`; null for the clock. */
  readonly requestKey: string | null
}

/** The seats of a representative fall vacant, but those that another has taken. At most forty calls, for twenty units. */
const vacate = async (tx: Transaction, { units, holder }: Proxy, now: Instant): Promise<void> => {
  for (const { unitId } of units) {
    const unit = await tx.get<Unit>('units', unitId)
    const vacant = unit && withoutRepresentative(unit, holder.personId, now)
    if (vacant) await tx.put('units', vacant)
  }
}

/** The holder has room for another. Two calls. */
const release = async (tx: Transaction, { id, compoundId, holder }: Proxy): Promise<void> => {
  const left = withoutActing(await heldHeads.ofIn(tx, compoundId, holder.personId), id)
  if (left) await heldHeads.putIn(tx, left)
}

/**
 * Ends an authorisation, or makes it wait, within a transaction, together with what it had brought about: the seat of a representative, or
 * the holder's place among those who act for others. Whoever calls it calls `syncVoters` for its units after the commit.
 * At most four database calls, and two for each unit of a representative.
 *
 * @returns the authorisation as written, or as it stood for a request that came before
 * @throws Refused as the rule decides, and `not-found`
 */
export const closeIn = async (
  tx: Transaction,
  proxyId: string,
  { decide, now, requestKey }: Closing,
): Promise<ProxyRow> => {
  const proxy = await proxies.byIdIn(tx, proxyId)
  if (!proxy) throw refusal('not-found')
  if (requestKey !== null && proxy.requestIds.includes(requestKey)) return proxy
  const decision = decide(proxy)
  if (!decision.ok) throw new Refused(decision.refusal)
  // Of one that was never in force nothing has come about: a seat there is by another.
  const staysInForce = isInForce({ state: stateAfter(proxy.state, decision.facts[0]?.kind ?? 'ended') })
  if (isInForce(proxy) && !staysInForce)
    await (proxy.kind === 'representative' ? vacate : release)(tx, proxy, now)
  return proxies.appendIn(tx, proxy, { facts: decision.facts, now, requestKey })
}
