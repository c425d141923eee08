import type { ReactNode } from 'react'
import type { ClaimDetail } from '#contracts/approvals'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/screens/approvals'
import { Notice } from '../../../components/notice/Notice'
import { DecisionBar } from '../residence/DecisionBar'
import type { ClaimInHand } from './useClaim'

/** Approve or refuse; or why the person before the screen may not. Null where there is nothing to say. */
export const ClaimVerdict = ({ claim, hand }: { claim: ClaimDetail; hand: ClaimInHand }): ReactNode => {
  if (claim.mayDecide)
    return (
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
  if (claim.whyNot === null || claim.whyNot === 'wrong-state') return null
  return <Notice words={`${approvalWords.mayNotDecide}：${sayRefusal({ kind: claim.whyNot })}`} />
}

/** Whether {@link ClaimVerdict} has anything to show. */
export const hasVerdict = ({ mayDecide, whyNot }: ClaimDetail): boolean =>
  mayDecide || (whyNot !== null && whyNot !== 'wrong-state')
