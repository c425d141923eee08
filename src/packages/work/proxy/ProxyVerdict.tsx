import { useState, type ReactNode } from 'react'
import type { ProxyDetail } from '#contracts/approvals'
import { approvalWords } from '#copy/screens/approvals'
import { Button } from '../../../components/button/Button'
import { DecisionBar } from '../residence/DecisionBar'
import { ReasonSheet } from '../../../reason/ReasonSheet'
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
    <Revoke hand={hand} />
  )

function Revoke({ hand }: { hand: ProxyInHand }): ReactNode {
  const [asking, setAsking] = useState(false)
  const send = async (reason: string) => {
    if (await hand.revoke(reason)) setAsking(false)
  }
  return (
    <>
      <Button
        kind="warn"
        label={approvalWords.revoke}
        onTap={() => {
          setAsking(true)
        }}
      />
      {asking && (
        <ReasonSheet
          title={approvalWords.revoke}
          consequences={[approvalWords.revokeSentence]}
          label={approvalWords.revokeReason}
          hint={approvalWords.reasonHint}
          verb={approvalWords.revoke}
          warn
          busy={hand.revoking.busy}
          refusal={hand.revoking.refusal}
          onSend={reason => {
            void send(reason)
          }}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </>
  )
}
