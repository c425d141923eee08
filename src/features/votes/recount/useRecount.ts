import { useEffect, useRef, useState } from 'react'
import type { Output } from '#contracts/calls'
import type { Checked, Step } from '../../../../verifier/checkRecord.mjs'
import { countAgain } from './countAgain'
import { fetchRecord } from './fetchRecord'

/** How far counting again is: nothing asked yet, the record on its way, a step of it, what came of it, or nothing. */
export type Recounting =
  | { readonly at: 'start' | 'fetching' | 'failed' }
  | { readonly at: 'counting'; readonly step: Step }
  | { readonly at: 'done'; readonly checked: Checked; readonly text: string }

export interface Recount {
  readonly state: Recounting
  readonly start: () => void
}

/** Loads a record and counts it again, when it is asked to; whoever leaves the page ends it. */
export const useRecount = (record: Output<'getVoteRecord'> | null): Recount => {
  const [state, setState] = useState<Recounting>({ at: 'start' })
  const turn = useRef(0)
  useEffect(
    () => () => {
      turn.current += 1
    },
    [],
  )
  const run = async (file: NonNullable<Output<'getVoteRecord'>['file']>, root: string | null) => {
    const mine = ++turn.current
    const isWanted = () => turn.current === mine
    setState({ at: 'fetching' })
    try {
      const text = await fetchRecord(file)
      if (!isWanted()) return
      const onStep = (step: Step) => {
        setState({ at: 'counting', step })
      }
      const checked = await countAgain(text, root, onStep, isWanted)
      if (checked !== null) setState({ at: 'done', checked, text })
    } catch {
      if (isWanted()) setState({ at: 'failed' })
    }
  }
  return {
    state,
    start: () => {
      if (record?.file) void run(record.file, record.root)
    },
  }
}
