import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, Output } from '#contracts/calls'
import type { CallRefusal } from '#contracts/refusals'
import { call } from './call'

export interface Reading<Name extends CallName> {
  /** The last answer; it stays while a newer one is fetched, so that nothing blinks. */
  readonly output: Output<Name> | null
  readonly refusal: CallRefusal | null
  readonly loading: boolean
  readonly reload: () => Promise<void>
  /** Puts the answer of a write in place of what was read. */
  readonly replace: (output: Output<Name>) => void
}

/** Reads by a call whenever its input changes; `null` input reads nothing yet. */
export const useCall = <Name extends CallName>(name: Name, input: Input<Name> | null): Reading<Name> => {
  const [output, setOutput] = useState<Output<Name> | null>(null)
  const [refusal, setRefusal] = useState<CallRefusal | null>(null)
  const [loading, setLoading] = useState(input !== null)
  const newest = useRef(0)
  const key = input === null ? null : JSON.stringify(input)

  const reload = useCallback(async () => {
    if (key === null) return
    const turn = ++newest.current
    setLoading(true)
    const outcome = await call(name, JSON.parse(key) as Input<Name>)
    if (turn !== newest.current) return
    setLoading(false)
    if (outcome.ok) setOutput(outcome.output)
    setRefusal(outcome.ok ? null : outcome.refusal)
  }, [name, key])

  useEffect(() => {
    void reload()
  }, [reload])

  return { output, refusal, loading, reload, replace: setOutput }
}
