import { useCallback, useRef, useState } from 'react'
import type { Drafts } from './declareDrafts'

/**
 * The draft of a person about something, a compound or an objection. Every change is kept before anything else happens,
 * so that a phone that is switched off after a tap has it. `drafts` must be the same value each time.
 */
export const useDraft = <Draft>(drafts: Drafts<Draft>, personId: string, about: string) => {
  const [kept] = useState(() => drafts.read(personId, about))
  const [draft, setDraft] = useState(() => kept ?? drafts.empty(about))
  const [touched, setTouched] = useState(false)
  const latest = useRef(draft)
  const change = useCallback(
    (part: Partial<Draft>) => {
      latest.current = { ...latest.current, ...part }
      if (drafts.isTouched(latest.current)) drafts.keep(personId, about, latest.current)
      setTouched(true)
      setDraft(latest.current)
    },
    [drafts, personId, about],
  )
  return { draft, change, reused: kept !== null && !touched }
}
