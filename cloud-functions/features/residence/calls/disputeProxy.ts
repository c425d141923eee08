import { disputeProxy as dispute } from '#domain/residence/proxies/dispute'
import { disputedWords } from '#domain/residence/takenBack'
import { disputeOffice } from '#domain/residence/secondOffice'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { requestKey } from '../../../stores/FactStore'
import { proxies } from '../../../stores/proxies'
import { findCompound } from '../../organisation/workflows/findCompound'
import { closeIn } from '../workflows/closeProxy'
import { setAsideBallots } from '../workflows/setAsideBallots'
import { syncVoters } from '../workflows/syncVoters'
import { proxyChangeOf } from '../views/changeView'

/**
 * One tap of whoever is concerned: nobody votes by what they contest until an office above has looked into it, and what is to be
 * taken back is not before. Nobody else learns that there is such a one. Six database calls at most, and those of
 * `syncVoters` and `setAsideBallots`.
 */
export const disputeProxy: Answerer<'disputeProxy'> = async ({ proxyId, requestId }, context) => {
  const { now, personId } = context
  const { actor } = await context.self()
  const found = await proxies.byId(proxyId)
  if (!found) throw refusal('not-found')
  const { compound, ancestors } = await findCompound(found.compoundId)
  const proxy = await inTransaction(tx =>
    closeIn(tx, proxyId, {
      decide: present =>
        dispute(present, { actor, office: disputeOffice(present, compound, ancestors), now }),
      now,
      requestKey: requestKey(requestId, 'disputeProxy'),
    }),
  )
  const unitIds = proxy.units.map(({ unitId }) => unitId)
  await syncVoters(proxy.compoundId, unitIds, now)
  if (proxy.state === 'disputed')
    await setAsideBallots({
      ...{ compoundId: proxy.compoundId, unitIds, taken: { proxyId } },
      ...{ reason: disputedWords, actor, now },
    })
  return { change: proxyChangeOf(proxy, personId, now) }
}
