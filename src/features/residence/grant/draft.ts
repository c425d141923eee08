import * as z from 'zod/mini'
import { fieldLimits } from '#contracts/kernel/limits'
import { proxyKinds } from '#domain/residence/proxies/Proxy'
import { declareDrafts, type Drafts } from '../../../drafts/declareDrafts'
import { keptPhoto } from '../../../drafts/keptPhoto'
import { chosenPlace, nowhere } from '../unit-choice/place'
import { terms } from './terms'

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

/** One draft a person, whatever the compound. */
const grantDrafts = declareDrafts<Draft>({
  keyOf: personId => `proxyDraft:${personId}`,
  shape: draft,
  empty: () => empty,
  isTouched: ({ wardName, wardUnits, holderName, holderPhone, note, photos }) =>
    [wardName, holderName, holderPhone, note].some(words => words !== '') ||
    wardUnits.length > 0 ||
    photos.length > 0,
})

/** Drafts of somebody who came here for something: that leads over what was kept. */
export const draftsFor = (wanted: Partial<Draft>): Drafts<Draft> => ({
  ...grantDrafts,
  empty: () => ({ ...empty, ...wanted }),
  read: (personId, compoundId) => {
    const kept = grantDrafts.read(personId, compoundId)
    return kept === null ? null : { ...kept, ...wanted }
  },
})
