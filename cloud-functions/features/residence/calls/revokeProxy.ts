import type { Instant } from '#domain/kernel/decision'
import type { Person } from '#domain/organisation/Person'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import { revoke, sideOf } from '#domain/residence/proxies/end'
import {
  askProxyRevocation,
  revocationTakesTwo,
  whyNotSecondRevocation,
} from '#domain/residence/proxies/revocation'
import { actorOf } from '#domain/organisation/actorOf'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { requestKey } from '../../../stores/FactStore'
import { proxies, type ProxyRow } from '../../../stores/proxies'
import { secondFor } from '../workflows/secondFor'
import { setAsideBallots } from '../workflows/setAsideBallots'
import { syncVoters } from '../workflows/syncVoters'
import { closeIn } from '../workflows/closeProxy'
import { unitsIn } from '../workflows/unitsIn'
import { actorTo, proxyViewOf } from '../views/proxyView'

/** Either side of it acts as a resident, also when they hold a post. */
const revokerOf = (proxy: Proxy, person: Person, now: Instant) => {
  const resident = actorOf(person, null)
  return sideOf(proxy, resident) === null ? actorTo(proxy, person, now) : resident
}

interface Revoking {
  readonly proxyId: string
  readonly reason: string
  readonly person: Person
  readonly now: Instant
  /** `requestId:callName` */
  readonly key: string
}

/** Of what is in force an office asks first, and nothing changes; when another body has agreed, it is over. */
const revokeIn = async (
  tx: Transaction,
  { proxyId, reason, person, now, key }: Revoking,
): Promise<ProxyRow> => {
  const proxy = await proxies.byIdIn(tx, proxyId)
  if (!proxy) throw refusal('not-found')
  const actor = revokerOf(proxy, person, now)
  if (proxy.requestIds.includes(key) || !revocationTakesTwo(proxy, { actor, now }))
    return closeIn(tx, proxyId, {
      decide: present =>
        whyNotSecondRevocation(present, { actor, now }) ?? revoke({ reason }, present, { actor, now }),
      now,
      requestKey: key,
    })
  const covered = await unitsIn(tx, proxy)
  const asking = { actor, now, hours: 'always', asks: '' } as const
  const second = await secondFor(proxy.compoundId, covered, asking)
  const asked = askProxyRevocation({ reason }, proxy, { actor, now, second })
  if (!asked.ok) throw new Refused(asked.refusal)
  return proxies.appendIn(tx, proxy, { facts: asked.facts, now, requestKey: key })
}

/**
 * Nobody but the two sides and the office learns that there is such a one. Eight database calls and those of
 * `syncVoters`; a ballot that was cast before stays, unless two offices take it back.
 */
export const revokeProxy: Answerer<'revokeProxy'> = async ({ proxyId, reason, requestId }, context) => {
  const { now } = context
  const { person } = await context.self()
  const proxy = await proxies.byId(proxyId)
  if (!proxy || sideOf(proxy, revokerOf(proxy, person, now)) === null) throw refusal('not-found')
  const key = requestKey(requestId, 'revokeProxy')
  const revoked = await inTransaction(tx => revokeIn(tx, { proxyId, reason, person, now, key }))
  await syncVoters(
    revoked.compoundId,
    revoked.units.map(({ unitId }) => unitId),
    now,
  )
  const actor = revokerOf(revoked, person, now)
  // Either side ends it for what is to come; what an office takes back was never right.
  if (actor.orgUnitId !== null && revoked.state === 'revoked')
    await setAsideBallots({
      compoundId: revoked.compoundId,
      unitIds: revoked.units.map(({ unitId }) => unitId),
      taken: { proxyId },
      ...{ reason, actor, now },
    })
  return { proxy: proxyViewOf(revoked, person, now) }
}
