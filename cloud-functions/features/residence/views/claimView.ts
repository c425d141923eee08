import type { ClaimView } from '#contracts/residence/claims'
import type { Instant } from '#domain/kernel/decision'
import type { Person } from '#domain/organisation/Person'
import { withheldPapers } from '#domain/privacy/papers'
import { appealBy, mayAppeal } from '#domain/residence/claims/appeal'
import type { Claim } from '#domain/residence/claims/Claim'
import { isWaiting } from '#domain/residence/claims/graph'

/**
 * A claim as its claimant sees it, or as the adult who agrees for a child: not how it fits the roster.
 *
 * @param claimant as they are now, where it is known: whether they agree that their papers are shown
 */
export const claimViewOf = (
  claim: Claim,
  viewerId: string,
  now: Instant,
  claimant: Pick<Person, 'agreements'> | null,
): ClaimView => {
  const isMine = claim.claimant.personId === viewerId
  const appealable = isMine && mayAppeal(claim, now)
  return {
    id: claim.id,
    unitId: claim.unit.unitId,
    unitLabel: claim.unit.unitLabel,
    compoundId: claim.unit.compoundId,
    compoundName: claim.unit.compoundName,
    as: claim.as,
    state: claim.state,
    under14: claim.under14,
    guardianConsented: claim.guardianId !== null,
    until: claim.until,
    officeName: claim.office.orgName,
    standIn: claim.office.standIn,
    instance: claim.office.instance,
    reason: claim.reason,
    appealReason: claim.appealReason,
    ending: claim.ending,
    claimedAt: claim.claimedAt,
    updatedAt: claim.updatedAt,
    papersWithheld: claimant === null ? null : withheldPapers(claim.evidence, claim.papersRemoved, claimant),
    mayAppeal: appealable,
    appealBy: appealable ? appealBy(claim) : null,
    mayWithdraw: isMine && isWaiting(claim),
  }
}
