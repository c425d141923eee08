import * as z from 'zod/mini'
import { fieldLimits } from '#contracts/kernel/limits'
import { occupancyKinds } from '#domain/organisation/Person'
import { keptPhoto } from '../../../drafts/keptPhoto'
import type { Drafts } from '../../../drafts/useDraft'
import { chosenPlace, nowhere } from '../unit-choice/place'
import { dropKept, keep, readKept } from '../../../storage/phoneStorage'

const draft = z.object({
  place: chosenPlace,
  as: z.catch(z.nullable(z.enum(occupancyKinds)), null),
  under14: z.boolean(),
  /** Last day of the lease, as 2026-11-20; '' while none was chosen. */
  until: z.string(),
  note: z.string(),
  photos: z.array(keptPhoto).check(z.maxLength(fieldLimits.photos)),
})

/** What was chosen and typed so far. It stays on the phone until it has been sent. */
export type Draft = z.infer<typeof draft>

const empty: Draft = { place: nowhere, as: null, under14: false, until: '', note: '', photos: [] }

const keyOf = (personId: string): string => `claimDraft:${personId}`

const readDraft = (personId: string): Draft | null => {
  const kept = draft.safeParse(readKept(keyOf(personId)))
  return kept.success ? kept.data : null
}

const keepDraft = (personId: string, kept: Draft): void => {
  // Where the phone is full the words matter more than the small pictures.
  if (!keep(keyOf(personId), kept)) keep(keyOf(personId), { ...kept, photos: [] })
}

export const dropDraft = (personId: string): void => {
  dropKept(keyOf(personId))
}

/** Whether there is anything to lose. */
export const isTouched = ({ place, as, note, photos }: Draft): boolean =>
  place.building !== null || as !== null || note !== '' || photos.length > 0

/** One draft a person, whatever the compound. */
export const claimDrafts: Drafts<Draft> = {
  empty: () => empty,
  read: readDraft,
  keep: keepDraft,
  isTouched,
}
