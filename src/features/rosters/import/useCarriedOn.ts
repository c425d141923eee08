import { useEffect, useState } from 'react'
import type { CallRefusal } from '#contracts/kernel/refusals'
import type { RosterImportView } from '#contracts/rosters'
import { call } from '../../../cloud/call'
import { newRequestId } from '../../../cloud/requestId'
import { serverNow } from '../../../clock/serverNow'

/** As often as progress is shown at most. */
const SHOWN_EVERY_MS = 500
/** Before another attempt, where somebody else writes at the moment or the network is away. */
const PAUSE_MS = 2_000

const passing: readonly CallRefusal['kind'][] = ['conflict', 'offline']

const pause = (length: number): Promise<void> => new Promise(resolve => setTimeout(resolve, length))

/** Whether there is more to be written, or to be taken back. */
export const isUnderWay = ({ state }: Pick<RosterImportView, 'state'>): boolean =>
  state === 'applying' || state === 'undoing'

/**
 * Carries an import on, step by step, for as long as the page is open. The clock finishes what nobody carries on, so
 * that leaving is safe. @returns why it does not go on
 */
export const useCarriedOn = (
  imported: RosterImportView | null,
  show: (imported: RosterImportView) => void,
): CallRefusal | null => {
  const [refusal, setRefusal] = useState<CallRefusal | null>(null)
  const importId = imported !== null && isUnderWay(imported) ? imported.id : null
  useEffect(() => {
    if (importId === null) return undefined
    const here = { left: false }
    void carryOn(importId, here, show).then(end => {
      if (!here.left) setRefusal(end)
    })
    return () => {
      here.left = true
    }
  }, [importId, show])
  return refusal
}

const carryOn = async (
  importId: string,
  here: { readonly left: boolean },
  show: (imported: RosterImportView) => void,
): Promise<CallRefusal | null> => {
  let shownAt = 0
  for (;;) {
    const outcome = await call('continueRoster', { importId, requestId: newRequestId() })
    if (here.left) return null
    if (!outcome.ok && !passing.includes(outcome.refusal.kind)) return outcome.refusal
    if (!outcome.ok) {
      await pause(PAUSE_MS)
      continue
    }
    const { import: present } = outcome.output
    const over = !isUnderWay(present)
    if (over || serverNow() - shownAt >= SHOWN_EVERY_MS) {
      shownAt = serverNow()
      show(present)
    }
    if (over) return null
  }
}
