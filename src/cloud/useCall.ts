import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, Output } from '#contracts/calls'
import type { CallRefusal } from '#contracts/kernel/refusals'
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

interface Answer<Name extends CallName> {
  /** The input it answers, as JSON. */
  readonly key: string
  readonly output: Output<Name> | null
  readonly refusal: CallRefusal | null
}

/** Reads by a call whenever its input changes; `null` input reads nothing yet. */
export const useCall = <Name extends CallName>(name: Name, input: Input<Name> | null): Reading<Name> => {
  const [answer, setAnswer] = useState<Answer<Name> | null>(null)
  const [again, setAgain] = useState(false)
  const newest = useRef(0)
  const key = input === null ? null : JSON.stringify(input)

  const fetchNow = useCallback(async () => {
    if (key === null) return
    const turn = ++newest.current
    const outcome = await call(name, JSON.parse(key) as Input<Name>)
    if (turn !== newest.current) return
    setAgain(false)
    setAnswer(last => ({
      key,
      output: outcome.ok ? outcome.output : last?.key === key ? last.output : null,
      refusal: outcome.ok ? null : outcome.refusal,
    }))
  }, [name, key])

  useEffect(() => {
    void fetchNow()
  }, [fetchNow])

  const reload = useCallback(async () => {
    setAgain(true)
    await fetchNow()
  }, [fetchNow])
  const replace = useCallback(
    (output: Output<Name>) => {
      if (key === null) return
      // A reading still on its way is older than the answer of a write.
      newest.current++
      setAgain(false)
      setAnswer({ key, output, refusal: null })
    },
    [key],
  )

  return {
    output: answer?.output ?? null,
    refusal: answer?.refusal ?? null,
    loading: key !== null && (again || answer?.key !== key),
    reload,
    replace,
  }
}
