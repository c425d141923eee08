import * as z from 'zod/mini'
import { fieldLimits } from '#contracts/kernel/limits'
import { occupancyKinds } from '#domain/organisation/Person'
import { declareDrafts } from '../../../drafts/declareDrafts'
import { keptPhoto } from '../../../drafts/keptPhoto'
import { chosenPlace, nowhere } from '../unit-choice/place'

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

/** One draft a person, whatever the compound. */
export const claimDrafts = declareDrafts<Draft>({
  keyOf: personId => `claimDraft:${personId}`,
  shape: draft,
  empty: () => empty,
  isTouched: ({ place, as, note, photos }) =>
    place.building !== null || as !== null || note !== '' || photos.length > 0,
})
