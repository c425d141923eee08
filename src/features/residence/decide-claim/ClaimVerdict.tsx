import type { ReactNode } from 'react'
import type { ClaimDetail } from '#contracts/residence/decisions'
import { approvalWords } from '#copy/residence/approvals'
import { DecisionBar } from '../deciding/DecisionBar'
import { Revoke } from '../deciding/Revoke'
import type { ClaimInHand } from './useClaim'

export const hasVerdict = ({ mayDecide, mayRevoke }: ClaimDetail): boolean => mayDecide || mayRevoke

/** Approve or refuse, later revoke. */
export const ClaimVerdict = ({ claim, hand }: { claim: ClaimDetail; hand: ClaimInHand }): ReactNode =>
  claim.mayDecide ? (
    <DecisionBar
      approveSentence={approvalWords.approveClaims(1)}
      refuseNotes={[
        claim.instance === 'appeal' ? approvalWords.refuseFinalNote : approvalWords.refuseClaimNote,
      ]}
      mayApprove={hand.mayApprove}
      busy={hand.busy}
      refusal={hand.whyNot}
      onDecide={hand.decide}
    />
  ) : (
    <Revoke
      label={approvalWords.revokeClaim}
      sentence={approvalWords.revokeClaimSentence}
      busy={hand.revoking.busy}
      refusal={hand.revoking.refusal}
      onRevoke={hand.revoke}
    />
  )
