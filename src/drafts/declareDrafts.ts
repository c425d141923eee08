import type * as z from 'zod/mini'
import { dropKept, keep, readKept } from '../storage/phoneStorage'

/**
 * Drafts of one kind of form: what a person typed and chose, kept on the phone until it has been sent. `about` is the id
 * of what the form is about, a compound or a vote; '' where that is chosen in the form itself.
 */
export interface Drafts<Draft> {
  readonly empty: (about: string) => Draft
  /** The draft of this person, or null. One that an older version wrote otherwise is no draft. */
  readonly read: (personId: string, about: string) => Draft | null
  readonly keep: (personId: string, about: string, draft: Draft) => void
  /** Forgets the draft: it has been sent, or the person wants an empty form. */
  readonly drop: (personId: string, about: string) => void
  /** Whether there is anything to lose. */
  readonly isTouched: (draft: Draft) => boolean
}

/** What one kind of form says of its drafts. */
interface Kind<Draft> extends Pick<Drafts<Draft>, 'empty' | 'isTouched'> {
  /** Under which key one is kept. A key that was once used is not used for anything else. */
  readonly keyOf: (personId: string, about: string) => string
  readonly shape: z.ZodMiniType<Draft>
  /** Whether a kept one is still meant where the form is opened; always, unless given. */
  readonly isFor?: (draft: Draft, about: string) => boolean
}

const withoutPhotos = <Draft>(draft: Draft): Draft =>
  typeof draft === 'object' && draft !== null && 'photos' in draft ? { ...draft, photos: [] } : draft

/** Makes the drafts of one kind of form from the shape of what is kept. */
export const declareDrafts = <Draft>(kind: Kind<Draft>): Drafts<Draft> => {
  const { keyOf, shape, empty, isTouched, isFor = () => true } = kind
  return {
    empty,
    isTouched,
    read: (personId, about) => {
      const kept = shape.safeParse(readKept(keyOf(personId, about)))
      return kept.success && isFor(kept.data, about) ? kept.data : null
    },
    keep: (personId, about, draft) => {
      const key = keyOf(personId, about)
      // Where the phone is full the words matter more than the small pictures.
      if (!keep(key, draft)) keep(key, withoutPhotos(draft))
    },
    drop: (personId, about) => {
      dropKept(keyOf(personId, about))
    },
  }
}
