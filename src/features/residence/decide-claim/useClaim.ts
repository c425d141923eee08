import { useState } from 'react'
import type { ClaimDetail } from '#contracts/residence/decisions'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { useCall } from '../../../cloud/useCall'
import { useWrite } from '../../../cloud/useWrite'
import { keepingBy, type Keeping } from '../deciding/keepingBy'
import { useDeciding, type Deciding } from '../deciding/useDeciding'
import { freeOwners, needsChoice } from './ownerChoice'

/** One claim as it is decided: what is known of it, which owner of the roster it is, and the verdict. */
export interface ClaimInHand extends Deciding {
  readonly claim: ClaimDetail | null
  readonly refusal: CallRefusal | null
  readonly reload: () => Promise<void>
  readonly owner: number | null
  readonly chooseOwner: (index: number) => void
  /** Said where an owner must be named before it can be approved. */
  readonly missing: string | undefined
  readonly mayApprove: () => boolean
  /** Of what another body wants to take back: it stays. */
  readonly keeping: Keeping
}

export const useClaim = (claimId: string | null, onDecided: () => void): ClaimInHand => {
  const { output, refusal, reload } = useCall('getClaim', claimId === null ? null : { claimId })
  const deciding = useWrite('decideClaims')
  const revoking = useWrite('revokeClaim')
  const claim = output?.id === claimId ? output : null
  const choice = useOwnerChoice(claim)
  const changed = () => {
    onDecided()
    return reload()
  }
  const hand = useDeciding({
    deciding,
    send: (decision, reason) => {
      if (claim === null) return null
      const rosterOwner = decision === 'approve' && claim.as === 'owner' ? choice.owner : null
      const rosterOwnerName = claim.roster.owners.find(({ index }) => index === rosterOwner)?.name ?? null
      return deciding.run({ claimIds: [claim.id], decision, reason, rosterOwner, rosterOwnerName })
    },
    revoking,
    takeBack: reason => claim && revoking.run({ claimId: claim.id, reason }),
    said: {
      approved: claim?.takesTwo === true ? approvalWords.firstDone : undefined,
      revoked: claim?.state === 'approved' ? approvalWords.revocationAsked : undefined,
    },
    onChanged: changed,
  })
  const writing = useWrite('keepClaim')
  const keeping = keepingBy(writing, reason => claim && writing.run({ claimId: claim.id, reason }), changed)
  return { claim, refusal, reload, keeping, ...choice, ...hand }
}

type OwnerChoice = Pick<ClaimInHand, 'owner' | 'chooseOwner' | 'missing' | 'mayApprove'>

/** Which owner of the roster the claimant is: as the name tells, else as the office says. */
const useOwnerChoice = (claim: ClaimDetail | null): OwnerChoice => {
  const [chosen, setChosen] = useState<number | null>(null)
  const [missing, setMissing] = useState<string>()
  const owner = chosen ?? (claim === null ? null : onlyFit(claim))
  const mayApprove = () => {
    const lacking = claim !== null && needsChoice(claim) && owner === null
    const none = claim !== null && freeOwners(claim).length === 0
    setMissing(lacking ? (none ? approvalWords.noOwnerFree : approvalWords.needOwner) : undefined)
    return !lacking
  }
  const chooseOwner = (index: number) => {
    setMissing(undefined)
    setChosen(index)
  }
  return { owner, chooseOwner, missing, mayApprove }
}

/** The owner whom the name alone tells. */
const onlyFit = (claim: ClaimDetail): number | null => {
  const [first, ...others] = freeOwners(claim).filter(({ fits }) => fits)
  return first !== undefined && others.length === 0 ? first.index : null
}
