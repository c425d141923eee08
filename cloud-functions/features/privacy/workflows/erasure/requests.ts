import { theClock } from '#domain/kernel/Actor'
import { isWaiting } from '#domain/residence/claims/graph'
import { endClaim } from '#domain/residence/claims/end'
import { end } from '#domain/residence/proxies/end'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import { inTransaction } from '../../../../kit/transaction'
import { claims, claimsBy } from '../../../../stores/claims'
import { proxies, proxiesOf, type ListedProxy } from '../../../../stores/proxies'
import { closeIn } from '../../../residence/workflows/closeProxy'
import { syncVoters } from '../../../residence/workflows/syncVoters'
import type { Step } from './Sweep'

/** What still waits for a decision is not asked for any more. */
const waitingClaims: Step = async ({ redaction: { personId }, now, hasTime }) => {
  let ended = 0
  for (const claim of (await claimsBy(personId)).filter(isWaiting)) {
    if (!hasTime()) return ended
    const decision = endClaim({ how: 'erased', reason: '' }, claim, { actor: theClock, now })
    if (!decision.ok) continue
    await claims.append(claim, { facts: decision.facts, now, requestKey: null })
    ended += 1
  }
  return ended
}

const isOver = ({ state }: ListedProxy): boolean => state !== 'submitted' && state !== 'approved'

/** Whom they authorised, and for whom they acted: neither goes on. Ballots that were cast stay. */
const proxiesOfTheirs: Step = async ({ redaction: { personId }, now, hasTime }) => {
  let ended = 0
  for (const { _id, compoundId, units } of (await proxiesOf(personId)).filter(proxy => !isOver(proxy))) {
    if (!hasTime()) return ended
    const decide = (proxy: Proxy) => end({ how: 'erased' }, proxy, { actor: theClock, now })
    await inTransaction(async tx => {
      const present = await proxies.byIdIn(tx, _id)
      if (present && decide(present).ok) await closeIn(tx, _id, { decide, now, requestKey: null })
    })
    const unitIds = units.map(({ unitId }) => unitId)
    await syncVoters(compoundId, unitIds, now)
    ended += 1
  }
  return ended
}

/** Votes that are not over go on without them. */
const votersOfHomes: Step = async ({ erasure: { homes }, now }) => {
  for (const compoundId of new Set(homes.map(home => home.compoundId))) {
    const unitIds = homes.filter(home => home.compoundId === compoundId).map(({ unitId }) => unitId)
    await syncVoters(compoundId, unitIds, now)
  }
  return 0
}

/** What they asked for, and what they could do. */
export const requestSteps: readonly Step[] = [waitingClaims, proxiesOfTheirs, votersOfHomes]
