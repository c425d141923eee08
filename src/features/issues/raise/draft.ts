import * as z from 'zod/mini'
import { fieldLimits } from '#contracts/kernel/limits'
import { categories, urgencies } from '#domain/issues/categories'
import { declareDrafts } from '../../../drafts/declareDrafts'
import { keptPhoto } from '../../../drafts/keptPhoto'

const draft = z.object({
  compoundId: z.string(),
  // A word that is no more takes nothing else with it: what was typed stays.
  category: z.catch(z.nullable(z.enum(categories)), null),
  urgency: z.catch(z.enum(urgencies), 'normal'),
  text: z.string(),
  buildingId: z.nullable(z.string()),
  detail: z.string(),
  /** The building was tapped on the plan, not chosen by its name. */
  byPlan: z.boolean(),
  location: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
  anonymous: z.boolean(),
  /** Photos that are in storage already, each with something small to show. */
  photos: z.array(keptPhoto).check(z.maxLength(fieldLimits.photos)),
})

/** What was typed and chosen so far. It stays on the phone until it has been sent. */
export type Draft = z.infer<typeof draft>

const emptyDraft = (compoundId: string): Draft => ({
  compoundId,
  category: null,
  urgency: 'normal',
  text: '',
  buildingId: null,
  detail: '',
  byPlan: false,
  location: null,
  anonymous: false,
  photos: [],
})

/** One draft a person: it is given up where the same person reports in another compound. */
export const raiseDrafts = declareDrafts<Draft>({
  keyOf: personId => `raiseDraft:${personId}`,
  shape: draft,
  empty: emptyDraft,
  isFor: (kept, compoundId) => kept.compoundId === compoundId,
  isTouched: ({ category, text, detail, photos }) =>
    category !== null || text !== '' || detail !== '' || photos.length > 0,
})
