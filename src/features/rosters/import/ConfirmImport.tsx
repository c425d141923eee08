import { useState, type ReactNode } from 'react'
import type { RosterImportView } from '#contracts/rosters'
import { sayRefusal } from '#copy/refusals'
import { rosterWords } from '#copy/rosters/rosterImport'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { toast } from '../../../components/toast/message'

interface ConfirmImportProperties {
  imported: RosterImportView
  /** Whether wrong lines are left out. */
  leaveOutWrong: boolean
  /** Lines are wrong, and nobody has said that they may be left out. */
  onBlocked: () => void
  onConfirmed: (imported: RosterImportView) => void
}

/** Nothing is written before this. */
export function ConfirmImport(properties: ConfirmImportProperties): ReactNode {
  const { imported, leaveOutWrong, onBlocked, onConfirmed } = properties
  const { counts } = imported
  const [asking, setAsking] = useState(false)
  const { busy, run } = useWrite('confirmRoster')
  const send = async () => {
    const outcome = await run({ importId: imported.id, leaveOutWrong })
    setAsking(false)
    if (outcome.ok) onConfirmed(outcome.output.import)
    else toast(sayRefusal(outcome.refusal), 'warn')
  }
  const sentence = rosterWords.confirmSentence(counts.new, counts.changed, imported.buildings)
  return (
    <>
      <Button
        id="confirm-roster"
        kind="primary"
        label={rosterWords.confirm}
        onTap={() => {
          if (counts.wrong > 0 && !leaveOutWrong) onBlocked()
          else setAsking(true)
        }}
      />
      <Confirm
        open={asking}
        sentence={leaveOutWrong ? `${sentence}${rosterWords.skipSentence(counts.wrong)}` : sentence}
        verb={rosterWords.confirm}
        busy={busy}
        onConfirm={() => {
          void send()
        }}
        onCancel={() => {
          setAsking(false)
        }}
      />
    </>
  )
}
