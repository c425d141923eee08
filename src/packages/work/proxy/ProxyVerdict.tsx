import { useState, type ReactNode } from 'react'
import type { ProxyDetail } from '#contracts/approvals'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/screens/approvals'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { DecisionBar } from '../residence/DecisionBar'
import { ReasonSheet } from '../residence/ReasonSheet'
import type { ProxyInHand } from './useProxy'

/** Approve or refuse, later revoke; or why the person before the screen may not. */
export const ProxyVerdict = ({ proxy, hand }: { proxy: ProxyDetail; hand: ProxyInHand }): ReactNode => {
  if (proxy.mayDecide)
    return (
      <DecisionBar
        approveSentence={approvalWords.approveProxies(1)}
        refuseNotes={[]}
        busy={hand.busy}
        refusal={hand.whyNot}
        onDecide={hand.decide}
      />
    )
  if (proxy.mayRevoke) return <Revoke hand={hand} />
  if (proxy.whyNot === null || proxy.whyNot === 'wrong-state') return null
  return <Notice words={`${approvalWords.mayNotDecide}：${sayRefusal({ kind: proxy.whyNot })}`} />
}

/** Whether {@link ProxyVerdict} has anything to show. */
export const hasVerdict = ({ mayDecide, mayRevoke, whyNot }: ProxyDetail): boolean =>
  mayDecide || mayRevoke || (whyNot !== null && whyNot !== 'wrong-state')

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
