import { auditedClaim } from '#domain/audit/audited'
import type { Claim, ClaimFact } from '#domain/residence/claims/Claim'
import { waitingStates } from '#domain/residence/claims/graph'
import { claimMessages } from '#domain/residence/claims/messages'
import { evolveClaim, replayClaim } from '#domain/residence/claims/evolve'
import { FactStore, type Listed, type Row } from './FactStore'

export type ClaimRow = Row<Claim, ClaimFact>
export type ListedClaim = Listed<Claim>

const rules = {
  evolve: evolveClaim,
  replay: replayClaim,
  messagesFor: claimMessages,
  audited: auditedClaim,
} as const

export const claims = new FactStore<Claim, ClaimFact>('claims', rules)

const claimsOfAPerson = 100
const claimsOfAUnit = 200

/** Latest first; one call. Older ones than the last hundred are over. */
export const claimsBy = (personId: string): Promise<readonly ClaimRow[]> =>
  claims.rows({ 'claimant.personId': personId }, { order: { claimedAt: -1, _id: 1 }, limit: claimsOfAPerson })

/** Who is entered in a unit as a child under fourteen; one call. */
export const childrenIn = async (unitId: string): Promise<readonly string[]> => {
  const approved = await claims.list(
    { 'unit.unitId': unitId, state: 'approved', under14: true },
    { limit: claimsOfAUnit },
  )
  return approved.map(({ claimant }) => claimant.personId)
}

/** Claims of children in a unit that wait for an adult's consent, oldest first; one call. */
export const childrenWaitingIn = (unitId: string): Promise<readonly ListedClaim[]> =>
  claims.list(
    { 'unit.unitId': unitId, state: { $in: waitingStates }, under14: true, guardianId: null },
    { limit: claimsOfAUnit, order: { claimedAt: 1, _id: 1 } },
  )
