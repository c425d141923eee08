import { useState, type ReactNode } from 'react'
import type { RosterImportView } from '#contracts/rosters'
import { rosterWords } from '#copy/rosters/rosterImport'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { ReasonSheet } from '../../../components/reason/ReasonSheet'

interface UndoImportProperties {
  imported: RosterImportView
  onUndone: (imported: RosterImportView) => void
}

/** Takes back what an import wrote, with a reason. */
export function UndoImport({ imported, onUndone }: UndoImportProperties): ReactNode {
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useWrite('undoRoster')
  const send = async (reason: string) => {
    const outcome = await run({ importId: imported.id, reason })
    if (!outcome.ok) return
    setAsking(false)
    onUndone(outcome.output.import)
  }
  return (
    <>
      <Button
        id="undo-roster"
        kind="warn"
        label={rosterWords.undo}
        onTap={() => {
          setAsking(true)
        }}
      />
      {asking && (
        <ReasonSheet
          title={rosterWords.undo}
          consequences={
            imported.buildings.length === 0
              ? [rosterWords.undoSentence]
              : [rosterWords.undoSentence, rosterWords.undoBuildings(imported.buildings)]
          }
          label={rosterWords.undoReason}
          hint={rosterWords.undoReasonHint}
          verb={rosterWords.undo}
          warn
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
