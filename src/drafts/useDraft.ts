import { useCallback, useRef, useState } from 'react'
import type { Drafts } from './declareDrafts'

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
      if (drafts.isTouched(latest.current)) drafts.keep(personId, compoundId, latest.current)
      setTouched(true)
      setDraft(latest.current)
    },
    [drafts, personId, compoundId],
  )
  return { draft, change, reused: kept !== null && !touched }
}
