import { useRef, useState } from 'react'
import type { IssueAction } from '#contracts/issues'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { newRequestId } from '../../../cloud/requestId'
import { sendAction, type ActionOutcome, type FilledForm } from './sendAction'
import { serverNow } from '../../../clock/serverNow'

export interface SendingAction {
  readonly busy: boolean
  readonly refusal: CallRefusal | null
  readonly send: (form: Omit<FilledForm, 'now'>) => Promise<ActionOutcome>
}

/**
 * Sends one action of an issue. An unchanged form keeps its request id (and its instant) until an answer has come, so
 * that a person may tap again after a lost connection and nothing is done twice.
 */
export const useAction = (action: IssueAction): SendingAction => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<CallRefusal | null>(null)
  const pending = useRef<{ key: string; requestId: string; now: number } | null>(null)
  const send = async (form: Omit<FilledForm, 'now'>) => {
    const key = JSON.stringify(form)
    if (pending.current?.key !== key) pending.current = { key, requestId: newRequestId(), now: serverNow() }
    const { requestId, now } = pending.current
    setBusy(true)
    setRefusal(null)
    const outcome = await sendAction(action, { ...form, now }, requestId)
    setBusy(false)
    if (outcome.ok || outcome.refusal.kind !== 'offline') pending.current = null
    if (!outcome.ok) setRefusal(outcome.refusal)
    return outcome
  }
  return { busy, refusal, send }
}
