import { useCallback, useEffect, useState } from 'react'

/** Where the drafts of one kind of form are kept on the phone. */
export interface Drafts<Draft> {
  readonly empty: (compoundId: string) => Draft
  readonly read: (personId: string, compoundId: string) => Draft | null
  readonly keep: (personId: string, draft: Draft) => void
  /** Whether there is anything to lose. */
  readonly isTouched: (draft: Draft) => boolean
}

/** The draft of a person for a compound; every change is kept at once. `drafts` must be the same value each time. */
export const useDraft = <Draft>(drafts: Drafts<Draft>, personId: string, compoundId: string) => {
  const [kept] = useState(() => drafts.read(personId, compoundId))
  const [draft, setDraft] = useState(() => kept ?? drafts.empty(compoundId))
  const [touched, setTouched] = useState(false)
  const change = useCallback((part: Partial<Draft>) => {
    setTouched(true)
    setDraft(before => ({ ...before, ...part }))
  }, [])
  useEffect(() => {
    if (touched && drafts.isTouched(draft)) drafts.keep(personId, draft)
  }, [drafts, touched, personId, draft])
  return { draft, change, reused: kept !== null && !touched }
}
