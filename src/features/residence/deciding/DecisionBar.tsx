import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { aria } from '../../../components/aria/aria'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'
import { ReasonSheet } from '../../../components/reason/ReasonSheet'
import './decision-bar.scss'

export type Verdict = 'approve' | 'refuse'

interface DecisionBarProperties {
  /** How many it decides on; shown where there may be several. */
  count?: number | undefined
  /** One sentence that names what approving leads to. */
  approveSentence: string
  /** What refusing leads to. */
  refuseNotes: readonly string[]
  /** Asked before approving: false where something must be said first. */
  mayApprove?: (() => boolean) | undefined
  busy: boolean
  /** Why the last decision came to nothing, where no row says it. */
  refusal?: CallRefusal | null | undefined
  /** Resolves to whether it was sent. */
  onDecide: (decision: Verdict, reason: string) => Promise<boolean>
}

/** The two verdicts: approving asks once, refusing asks why. */
export function DecisionBar(properties: DecisionBarProperties): ReactNode {
  const { count, approveSentence, refuseNotes, mayApprove, busy, refusal = null, onDecide } = properties
  const [open, setOpen] = useState<Verdict | null>(null)
  const close = () => {
    setOpen(null)
  }
  const decide = async (decision: Verdict, reason: string) => {
    if (await onDecide(decision, reason)) close()
    else if (decision === 'approve') close()
  }
  return (
    <View className="v-decide">
      {count !== undefined && (
        <View className="v-decide__count" {...aria({ role: 'status', live: 'polite' })}>
          {approvalWords.selected(count)}
        </View>
      )}
      {refusal !== null && open === null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-decide__buttons">
        <Button
          id="refuse"
          label={approvalWords.refuse}
          onTap={() => {
            setOpen('refuse')
          }}
        />
        <Button
          id="approve"
          kind="primary"
          label={approvalWords.approve}
          onTap={() => {
            if (mayApprove?.() ?? true) setOpen('approve')
          }}
        />
      </View>
      <Confirm
        open={open === 'approve'}
        sentence={approveSentence}
        verb={approvalWords.approve}
        busy={busy}
        onConfirm={() => {
          void decide('approve', '')
        }}
        onCancel={close}
      />
      {open === 'refuse' && (
        <ReasonSheet
          title={approvalWords.refuse}
          consequences={[approvalWords.refuseConsequence, ...refuseNotes]}
          label={approvalWords.reason}
          hint={approvalWords.reasonHint}
          usual={approvalWords.reasons}
          verb={approvalWords.refuse}
          warn
          busy={busy}
          refusal={refusal}
          onSend={reason => {
            void decide('refuse', reason)
          }}
          onClose={close}
        />
      )}
    </View>
  )
}
