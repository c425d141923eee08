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
    <>
      {claim.state === 'revoking' && (
        <Revoke
          kind="plain"
          label={approvalWords.keep}
          sentence={approvalWords.keepSentence}
          busy={hand.keeping.busy}
          refusal={hand.keeping.refusal}
          onRevoke={hand.keeping.keep}
        />
      )}
      <TakeBack claim={claim} hand={hand} />
    </>
  )

const TakeBack = ({ claim, hand }: { claim: ClaimDetail; hand: ClaimInHand }): ReactNode => (
  <Revoke
    label={claim.state === 'revoking' ? approvalWords.agreeRevoke : approvalWords.revokeClaim}
    sentence={approvalWords.revokeClaimSentence}
    busy={hand.revoking.busy}
    refusal={hand.revoking.refusal}
    onRevoke={hand.revoke}
  />
)
