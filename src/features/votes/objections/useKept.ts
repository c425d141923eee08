import { useState } from 'react'
import type { Drafts } from '../../../drafts/declareDrafts'

/** A draft that stays on the phone from the first letter until it is dropped. */
export const useKept = <Draft>(drafts: Drafts<Draft>, personId: string, about: string) => {
  const [draft, setDraft] = useState(() => drafts.read(personId, about) ?? drafts.empty(about))
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    drafts.keep(personId, about, next)
  }
  const drop = () => {
    drafts.drop(personId, about)
  }
  return { draft, change, drop }
}
