import * as z from 'zod/mini'
import { fieldLimits } from '#contracts/kernel/limits'
import { proxyKinds, type ProxyKind } from '#domain/residence/proxies/Proxy'
import { keptPhoto } from '../../../drafts/keptPhoto'
import type { Drafts } from '../../../drafts/useDraft'
import { chosenPlace, nowhere } from '../unit-choice/place'
import { dropKept, keep, readKept } from '../../../storage/phoneStorage'

/** How long it is to hold: one vote, a number of days, or until it is revoked. */
export const terms = ['vote', 'days30', 'year', 'open'] as const
export type Term = (typeof terms)[number]

/** What can be chosen: a delegation has an end, a guardian may act until the ward can. */
export const termsOf = (kind: ProxyKind): readonly Term[] =>
  kind === 'guardian' ? ['vote', 'year', 'open'] : ['vote', 'days30', 'year']

const draft = z.object({
  // A word that is no more takes nothing else with it: what was typed stays.
  kind: z.catch(z.enum(proxyKinds), 'delegation'),
  /** Of the units that are mine; null: the first compound in which some are. */
  compoundId: z.nullable(z.string()),
  unitIds: z.array(z.string()),
  /** Of a guardian: the ward, and where the ward's units are found. */
  wardName: z.string(),
  wardPlace: chosenPlace,
  wardUnits: z.array(z.object({ id: z.string(), label: z.string() })),
  holderName: z.string(),
  holderPhone: z.string(),
  term: z.catch(z.enum(terms), 'vote'),
  voteId: z.nullable(z.string()),
  note: z.string(),
  photos: z.array(keptPhoto).check(z.maxLength(fieldLimits.photos)),
})

/** What was chosen and typed so far. It stays on the phone until it has been sent. */
export type Draft = z.infer<typeof draft>

const empty: Draft = {
  kind: 'delegation',
  compoundId: null,
  unitIds: [],
  wardName: '',
  wardPlace: nowhere,
  wardUnits: [],
  holderName: '',
  holderPhone: '',
  term: 'days30',
  voteId: null,
  note: '',
  photos: [],
}

const keyOf = (personId: string): string => `proxyDraft:${personId}`

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
export const isTouched = ({ wardName, wardUnits, holderName, holderPhone, note, photos }: Draft): boolean =>
  [wardName, holderName, holderPhone, note].some(words => words !== '') ||
  wardUnits.length > 0 ||
  photos.length > 0

/** Drafts of somebody who came here for something: that leads over what was kept. */
export const draftsFor = (wanted: Partial<Draft>): Drafts<Draft> => ({
  empty: () => ({ ...empty, ...wanted }),
  read: personId => {
    const kept = readDraft(personId)
    return kept === null ? null : { ...kept, ...wanted }
  },
  keep: keepDraft,
  isTouched,
})
