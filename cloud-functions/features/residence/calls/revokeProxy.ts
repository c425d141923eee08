import type { Instant } from '#domain/kernel/decision'
import type { Person } from '#domain/organisation/Person'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import { revoke, sideOf } from '#domain/residence/proxies/end'
import { actorOf } from '#domain/organisation/actorOf'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { requestKey } from '../../../stores/FactStore'
import { proxies } from '../../../stores/proxies'
import { setAsideBallots } from '../workflows/setAsideBallots'
import { syncVoters } from '../workflows/syncVoters'
import { closeIn } from '../workflows/closeProxy'
import { actorTo, proxyViewOf } from '../views/proxyView'

/** Either side of it acts as a resident, also when they hold a post. */
const revokerOf = (proxy: Proxy, person: Person, now: Instant) => {
  const resident = actorOf(person, null)
  return sideOf(proxy, resident) === null ? actorTo(proxy, person, now) : resident
}

/**
 * Nobody but the two sides and the office learns that there is such a one. Eight database calls and those of
 * `syncVoters`; a ballot that was cast before stays, unless an office takes it back.
 */
export const revokeProxy: Answerer<'revokeProxy'> = async ({ proxyId, reason, requestId }, context) => {
  const { now } = context
  const { person } = await context.self()
  const proxy = await proxies.byId(proxyId)
  if (!proxy || sideOf(proxy, revokerOf(proxy, person, now)) === null) throw refusal('not-found')
  const key = requestKey(requestId, 'revokeProxy')
  const revoked = await inTransaction(tx =>
    closeIn(tx, proxyId, {
      decide: present => revoke({ reason }, present, { actor: revokerOf(present, person, now), now }),
      now,
      requestKey: key,
    }),
  )
  await syncVoters(
    revoked.compoundId,
    revoked.units.map(({ unitId }) => unitId),
    now,
  )
  const actor = revokerOf(revoked, person, now)
  // Either side ends it for what is to come; what an office takes back was never right.
  if (actor.orgUnitId !== null)
    await setAsideBallots({
      compoundId: revoked.compoundId,
      unitIds: revoked.units.map(({ unitId }) => unitId),
      taken: { proxyId },
      ...{ reason, actor, now },
    })
  return { proxy: proxyViewOf(revoked, person, now) }
}
