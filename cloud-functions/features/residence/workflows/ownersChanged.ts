import { theClock } from '#domain/kernel/Actor'
import type { Instant } from '#domain/kernel/decision'
import type { Unit } from '#domain/organisation/Unit'
import { endWithoutOwner } from '#domain/residence/proxies/end'
import { isInForce } from '#domain/residence/proxies/graph'
import { headsOfOthers, withHeads } from '#domain/residence/proxies/heldHeads'
import { unitsStillOwned } from '#domain/residence/proxies/standing'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import { inTransaction } from '../../../kit/transaction'
import { heldHeads } from '../../../stores/heldHeads'
import { proxies, proxiesNotOverFor, type ListedProxy } from '../../../stores/proxies'
import { units } from '../../../stores/units'
import { closeIn } from './closeProxy'
import { unitsIn } from './unitsIn'
import { syncVoters } from './syncVoters'

const idsOf = ({ units: covered }: Pick<Proxy, 'units'>): readonly string[] =>
  covered.map(({ unitId }) => unitId)

/** Six database calls and one for each unit; for a representative two for each. */
const close = (proxyId: string, now: Instant): Promise<void> =>
  inTransaction(async tx => {
    const present = await proxies.byIdIn(tx, proxyId)
    if (!present) return
    const covered = await unitsIn(tx, present)
    const decide = (proxy: Proxy) => endWithoutOwner(proxy, covered, { actor: theClock, now })
    if (decide(present).ok) await closeIn(tx, proxyId, { decide, now, requestKey: null })
  })

/** Of several heads some were sold: the others stay, and the holder has room for as many more. At most four calls. */
const narrow = ({ _id, compoundId, holder }: ListedProxy, owned: readonly Unit[]): Promise<void> =>
  inTransaction(async tx => {
    const held = await heldHeads.ofIn(tx, compoundId, holder.personId)
    const narrowed = withHeads(held, _id, headsOfOthers(owned, holder.personId))
    if (narrowed) await heldHeads.putIn(tx, narrowed)
  })

/** @returns units besides those that changed whose voters may be others now */
const endUnfounded = async (unitIds: readonly string[], now: Instant): Promise<readonly string[]> => {
  const notOver = await proxiesNotOverFor(unitIds)
  const present = await units.byIds(notOver.flatMap(idsOf))
  const others: string[] = []
  for (const proxy of notOver) {
    const covered = present.filter(({ _id }) => idsOf(proxy).includes(_id))
    const owned = unitsStillOwned(proxy, covered)
    if (endWithoutOwner(proxy, covered, { actor: theClock, now }).ok) {
      await close(proxy._id, now)
      others.push(...idsOf(proxy))
    } else if (isInForce(proxy) && owned.length < proxy.units.length) await narrow(proxy, owned)
  }
  return others
}

/**
 * What follows when units may have other owners, or owners whose link was cut: an authorisation that speaks for nobody
 * any more ends at once and leaves its place to another, both sides are told, and who may cast is brought into line. To
 * be called after the change was committed, and again when the request that made it is repeated. The clock does it once
 * more for whatever changed lately: for a function that died in between, and for an approval that was given to an
 * authorisation while its owner left.
 *
 * Database calls: one more than `syncVoters` where nobody is authorised for these units, two more where somebody is,
 * and those of each authorisation that ends.
 *
 * @throws StaleWrite when others were faster every time
 */
export const ownersChanged = async (
  compoundId: string,
  unitIds: readonly string[],
  now: Instant,
): Promise<void> => {
  const others = await endUnfounded([...new Set(unitIds)], now)
  await syncVoters(compoundId, [...unitIds, ...others], now)
}
