import type { Occupancy } from '#domain/organisation/Person'
import { restoreClaim } from '#domain/residence/claims/restore'
import type { Transaction } from '../../../kit/transaction'
import { audit } from '../../../stores/audit'
import { claims } from '../../../stores/claims'
import { occupancyDeed, type Ending } from './endOccupancy'

/**
 * The claim behind an occupancy that is given back is approved again, and its claimant is told. What was there before
 * claims were has none: then the audit is told by itself. Two database calls.
 */
export const tellRestoredIn = async (
  tx: Transaction,
  personId: string,
  occupancy: Occupancy,
  restoring: Pick<Ending, 'actor' | 'now' | 'requestKey'>,
): Promise<void> => {
  const { now, requestKey } = restoring
  const claim = occupancy.claimId === null ? null : await claims.byIdIn(tx, occupancy.claimId)
  const decision = claim && restoreClaim(claim, restoring)
  if (claim && decision?.ok) await claims.appendIn(tx, claim, { facts: decision.facts, now, requestKey })
  else await audit.noteIn(tx, occupancyDeed(personId, occupancy, 'ownerRestored', restoring, ':restored'))
}
