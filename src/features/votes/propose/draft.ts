import * as z from 'zod/mini'
import type { Instant } from '#domain/kernel/decision'
import { conveningGrounds } from '#domain/votes/convening'
import { matterIds } from '#domain/votes/matters'
import { rulePresets, type RulePreset } from '#domain/votes/Vote'
import { declareDrafts } from '../../../drafts/declareDrafts'
import { serverNow } from '../../../clock/serverNow'
import { MAX_QUESTIONS } from './limits'
import { usualTimes } from './usualTimes'

const USUAL_PRESET: RulePreset = 'civilCode278General'

const dayAndTime = z.object({ day: z.string(), time: z.string() })
const draft = z.object({
  compoundId: z.string(),
  // What was kept before these were asked is a draft still, and a word that is no more takes nothing else with it:
  // nothing that was typed is lost.
  matter: z.catch(z._default(z.nullable(z.enum(matterIds)), null), null),
  preset: z.catch(z.enum(rulePresets), USUAL_PRESET),
  ground: z.catch(z._default(z.nullable(z.enum(conveningGrounds)), null), null),
  heads: z._default(z.string(), ''),
  record: z._default(z.string(), ''),
  guidance: z._default(z.string(), ''),
  title: z.string(),
  body: z.string(),
  effect: z.string(),
  questions: z.array(z.string()).check(z.minLength(1), z.maxLength(MAX_QUESTIONS)),
  opens: dayAndTime,
  closes: dayAndTime,
})

/** What was typed and chosen so far. It stays on the phone until it has been announced. */
export type Draft = z.infer<typeof draft>

const emptyDraft = (compoundId: string, now: Instant): Draft => ({
  compoundId,
  matter: null,
  preset: USUAL_PRESET,
  ...{ ground: null, heads: '', record: '', guidance: '' },
  title: '',
  body: '',
  effect: '',
  questions: [''],
  ...usualTimes(USUAL_PRESET, now),
})

/** One draft a person and compound. */
export const proposeDrafts = declareDrafts<Draft>({
  keyOf: (personId, compoundId) => `voteDraft:${personId}:${compoundId}`,
  shape: draft,
  empty: compoundId => emptyDraft(compoundId, serverNow()),
  isTouched: ({ title, body, effect, questions }) =>
    [title, body, effect, ...questions].some(text => text.trim() !== ''),
})
