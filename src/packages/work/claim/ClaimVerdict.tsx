import type { ReactNode } from 'react'
import type { ClaimDetail } from '#contracts/approvals'
import { approvalWords } from '#copy/screens/approvals'
import { DecisionBar } from '../residence/DecisionBar'
import type { ClaimInHand } from './useClaim'

/** Approve or refuse. */
export const ClaimVerdict = ({ claim, hand }: { claim: ClaimDetail; hand: ClaimInHand }): ReactNode => (
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
)
