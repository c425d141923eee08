import type { ReactNode } from 'react'
import { residenceWords } from '#copy/residence/residence'
import { useWrite } from '../../../cloud/useWrite'
import { toast } from '../../../components/toast/message'
import { dropReason, ReasonSheet } from '../../../components/reason/ReasonSheet'

interface AppealSheetProperties {
  claimId: string
  onClose: () => void
  onDone: () => void
}

/** Asks for the reason of an appeal, and says that there is only one. */
export function AppealSheet({ claimId, onClose, onDone }: AppealSheetProperties): ReactNode {
  const { busy, refusal, run } = useWrite('appealClaim')
  const keptAs = `appeal ${claimId}`
  const send = async (reason: string) => {
    const outcome = await run({ claimId, reason })
    if (!outcome.ok) return
    dropReason(keptAs)
    toast(residenceWords.appealed)
    onClose()
    onDone()
  }
  return (
    <ReasonSheet
      title={residenceWords.appeal}
      verb={residenceWords.appeal}
      consequences={[residenceWords.appealConsequence]}
      label={residenceWords.appealReason}
      hint={residenceWords.appealReasonHint}
      busy={busy}
      refusal={refusal}
      keptAs={keptAs}
      onSend={reason => {
        void send(reason)
      }}
      onClose={onClose}
    />
  )
}
