import { useCallback, useRef, useState } from 'react'
import type { CallName, Input } from '#contracts/calls'
import type { CallRefusal } from '#contracts/refusals'
import { call, type Outcome } from './call'
import { newRequestId } from './requestId'

type WithoutRequestId<T> = T extends { requestId: string } ? Omit<T, 'requestId'> : never

export interface Writing<Name extends CallName> {
  readonly busy: boolean
  readonly refusal: CallRefusal | null
  readonly run: (input: WithoutRequestId<Input<Name>>) => Promise<Outcome<Name>>
  readonly forget: () => void
}

/**
 * Writes by a call. The request id stays the same until an answer has come, so that a person may tap again after a
 * lost connection and nothing is done twice; a changed input is a new request.
 */
export const useWrite = <Name extends CallName>(name: Name): Writing<Name> => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<CallRefusal | null>(null)
  const pending = useRef<{ key: string; requestId: string } | null>(null)

  const run = useCallback(
    async (input: WithoutRequestId<Input<Name>>) => {
      const key = JSON.stringify(input)
      if (pending.current?.key !== key) pending.current = { key, requestId: newRequestId() }
      setBusy(true)
      setRefusal(null)
      const outcome = await call(name, {
        ...input,
        requestId: pending.current.requestId,
      } as unknown as Input<Name>)
      setBusy(false)
      if (outcome.ok || outcome.refusal.kind !== 'offline') pending.current = null
      if (!outcome.ok) setRefusal(outcome.refusal)
      return outcome
    },
    [name],
  )
  const forget = useCallback(() => {
    setRefusal(null)
  }, [])
  return { busy, refusal, run, forget }
}
