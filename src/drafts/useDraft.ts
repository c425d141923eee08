import { useCallback, useRef, useState } from 'react'

/** Where the drafts of one kind of form are kept on the phone. */
export interface Drafts<Draft> {
  readonly empty: (compoundId: string) => Draft
  readonly read: (personId: string, compoundId: string) => Draft | null
  readonly keep: (personId: string, draft: Draft) => void
  /** Whether there is anything to lose. */
  readonly isTouched: (draft: Draft) => boolean
}

/**
 * The draft of a person for a compound. Every change is kept before anything else happens, so that a phone that is
 * switched off after a tap has it. `drafts` must be the same value each time.
 */
export const useDraft = <Draft>(drafts: Drafts<Draft>, personId: string, compoundId: string) => {
  const [kept] = useState(() => drafts.read(personId, compoundId))
  const [draft, setDraft] = useState(() => kept ?? drafts.empty(compoundId))
  const [touched, setTouched] = useState(false)
  const latest = useRef(draft)
  const change = useCallback(
    (part: Partial<Draft>) => {
      latest.current = { ...latest.current, ...part }
      if (drafts.isTouched(latest.current)) drafts.keep(personId, latest.current)
      setTouched(true)
      setDraft(latest.current)
    },
    [drafts, personId],
  )
  return { draft, change, reused: kept !== null && !touched }
}
