import { theClock } from '#domain/kernel/Actor'
import { endClaim } from '#domain/residence/claims/end'
import { endOccupancyIn, type Ending } from '../workflows/endOccupancy'
import { syncVoters } from '../workflows/syncVoters'
import { eachDue } from '../../../kit/eachDue'
import type { Run } from '../../../kit/runByTimer'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { claims, type ClaimRow } from '../../../stores/claims'
import { people, type PersonRow } from '../../../stores/people'

const endIn = async (tx: Transaction, { _id, claimant }: ClaimRow, ending: Ending): Promise<void> => {
  const person = await tx.get<PersonRow>('people', claimant.personId)
  const occupancy = person?.occupancies.find(({ claimId }) => claimId === _id)
  if (person && occupancy) {
    await endOccupancyIn(tx, person, occupancy, ending)
    return
  }
  const claim = await claims.byIdIn(tx, _id)
  const decision = claim && endClaim(ending, claim, ending)
  if (claim && decision?.ok) await claims.appendIn(tx, claim, { ...ending, facts: decision.facts })
}

/**
 * Ends the leases that have run out: the occupancy holds no more from its last instant by itself, this cuts the links
 * and says so. Of two runs at once one finds nothing to end. @returns claims ended
 */
export const sweepClaims = (run: Run): Promise<number> =>
  eachDue(run, {
    name: 'sweepClaims',
    path: 'nextDueAt',
    read: (filter, options) => claims.rows(filter, options),
    dueAt: claim => claim.nextDueAt,
    work: async claim => {
      const { now } = run
      const ending = {
        how: 'leaseOver',
        reason: '',
        actor: theClock,
        now,
        requestKey: null,
      } as const
      await inTransaction(tx => endIn(tx, claim, ending))
      people.forget(claim.claimant.personId)
      await syncVoters(claim.unit.compoundId, [claim.unit.unitId], now)
      return 1
    },
  })
