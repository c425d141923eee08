import * as z from 'zod/mini'
import { fieldLimits } from '#contracts/kernel/limits'
import { categories, urgencies } from '#domain/issues/categories'
import { keptPhoto } from '../../../drafts/keptPhoto'
import type { Drafts } from '../../../drafts/useDraft'
import { dropKept, keep, readKept } from '../../../storage/phoneStorage'

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

const keyOf = (personId: string): string => `raiseDraft:${personId}`

/** The draft of this person for this compound, or null. One that an older version wrote otherwise is no draft. */
const readDraft = (personId: string, compoundId: string): Draft | null => {
  const kept = draft.safeParse(readKept(keyOf(personId)))
  return kept.success && kept.data.compoundId === compoundId ? kept.data : null
}

const keepDraft = (personId: string, kept: Draft): void => {
  // Where the phone is full the words matter more than the small pictures.
  if (!keep(keyOf(personId), kept)) keep(keyOf(personId), { ...kept, photos: [] })
}

export const dropDraft = (personId: string): void => {
  dropKept(keyOf(personId))
}

/** Whether there is anything to lose. */
export const isTouched = ({ category, text, detail, photos }: Draft): boolean =>
  category !== null || text !== '' || detail !== '' || photos.length > 0

export const raiseDrafts: Drafts<Draft> = { empty: emptyDraft, read: readDraft, keep: keepDraft, isTouched }
