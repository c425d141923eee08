import type { ReactNode } from 'react'
import type { ProxyDetail } from '#contracts/residence/decisions'
import { approvalWords } from '#copy/residence/approvals'
import { DecisionBar } from '../deciding/DecisionBar'
import { Revoke } from '../deciding/Revoke'
import type { ProxyInHand } from './useProxy'

/** Approve or refuse, later revoke. */
export const ProxyVerdict = ({ proxy, hand }: { proxy: ProxyDetail; hand: ProxyInHand }): ReactNode =>
  proxy.mayDecide ? (
    <DecisionBar
      approveSentence={approvalWords.approveProxies(1)}
      refuseNotes={[]}
      busy={hand.busy}
      refusal={hand.whyNot}
      onDecide={hand.decide}
    />
  ) : (
    <>
      {proxy.state === 'revoking' && (
        <Revoke
          kind="plain"
          label={approvalWords.keep}
          sentence={approvalWords.keepSentence}
          busy={hand.keeping.busy}
          refusal={hand.keeping.refusal}
          onRevoke={hand.keeping.keep}
        />
      )}
      <Revoke
        label={proxy.state === 'revoking' ? approvalWords.agreeRevoke : approvalWords.revoke}
        sentence={approvalWords.revokeSentence}
        busy={hand.revoking.busy}
        refusal={hand.revoking.refusal}
        onRevoke={hand.revoke}
      />
    </>
  )
