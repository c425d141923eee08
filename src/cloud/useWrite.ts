import { useCallback, useState } from 'react'
import type { CallName, Input } from '#contracts/calls'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { call, type Outcome } from './call'
import { answered, requestIdFor } from './unanswered'

type WithoutRequestId<T> = T extends { requestId: string } ? Omit<T, 'requestId'> : never

export interface Writing<Name extends CallName> {
  readonly busy: boolean
  readonly refusal: CallRefusal | null
  readonly run: (input: WithoutRequestId<Input<Name>>) => Promise<Outcome<Name>>
  readonly forget: () => void
}

/** After these nobody knows whether it was written. */
const unknownOutcome: readonly CallRefusal['kind'][] = ['offline', 'internal']

/**
 * Writes by a call. The request id stays the same until an answer has come, so that a person may tap again after a
 * lost connection and nothing is done twice; a changed input is a new request.
 */
export const useWrite = <Name extends CallName>(name: Name): Writing<Name> => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<CallRefusal | null>(null)

  const run = useCallback(
    async (input: WithoutRequestId<Input<Name>>) => {
      const requestId = requestIdFor(name, JSON.stringify(input))
      setBusy(true)
      setRefusal(null)
      const outcome = await call(name, { ...input, requestId } as unknown as Input<Name>)
      setBusy(false)
      if (outcome.ok || !unknownOutcome.includes(outcome.refusal.kind)) answered(name)
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
