import type { ClaimDetail } from '#contracts/residence/decisions'

type RosterOwner = ClaimDetail['roster']['owners'][number]

/** Owners of the roster whom nobody has been linked to yet. */
export const freeOwners = ({ roster }: Pick<ClaimDetail, 'roster'>): readonly RosterOwner[] =>
  roster.owners.filter(({ taken }) => !taken)

/** Whether the office must say which owner of the roster the claimant is. */
export const needsChoice = (claim: Pick<ClaimDetail, 'as' | 'roster'>): boolean =>
  claim.as === 'owner' && freeOwners(claim).filter(({ fits }) => fits).length !== 1
