import { useState, type ReactNode } from 'react'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { Button } from '../../../components/button/Button'
import { ReasonSheet } from '../../../components/reason/ReasonSheet'

interface RevokeProperties {
  label: string
  kind?: 'warn' | 'plain'
  /** What follows from it. */
  sentence: string
  busy: boolean
  refusal: CallRefusal | null
  /** @returns whether it was done */
  onRevoke: (reason: string) => Promise<boolean>
}

/** Takes back what was approved, with a reason. */
export function Revoke({
  label,
  kind = 'warn',
  sentence,
  busy,
  refusal,
  onRevoke,
}: RevokeProperties): ReactNode {
  const [asking, setAsking] = useState(false)
  const send = async (reason: string) => {
    if (await onRevoke(reason)) setAsking(false)
  }
  return (
    <>
      <Button
        {...(kind === 'warn' ? { kind } : {})}
        label={label}
        onTap={() => {
          setAsking(true)
        }}
      />
      {asking && (
        <ReasonSheet
          title={label}
          consequences={[sentence]}
          label={approvalWords.revokeReason}
          hint={approvalWords.reasonHint}
          verb={label}
          warn={kind === 'warn'}
          busy={busy}
          refusal={refusal}
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
