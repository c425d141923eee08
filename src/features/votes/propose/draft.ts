import { DAY } from '#domain/kernel/lengths'
import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { MAX_QUESTIONS } from './limits'
import type { Instant } from '#domain/kernel/decision'
import { earliestOpening } from '#domain/votes/period'
import { rulePresetAt } from '#domain/votes/presets'
import { conveningGrounds } from '#domain/votes/convening'
import { matterIds } from '#domain/votes/matters'
import { rulePresets, type RulePreset } from '#domain/votes/Vote'
import type { Drafts } from '../../../drafts/useDraft'
import { dayAndTimeOf, type DayAndTime } from '../../../components/date-time/dayAndTime'

const dayAndTime = z.object({ day: z.string(), time: z.string() })
const draft = z.object({
  compoundId: z.string(),
  // What was kept before these were asked is a draft still: nothing that was typed is lost.
  matter: z._default(z.nullable(z.enum(matterIds)), null),
  preset: z.enum(rulePresets),
  ground: z._default(z.nullable(z.enum(conveningGrounds)), null),
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

/** 15 days of voting, if nobody chooses otherwise. */
const USUAL_DAYS = 15
const MORNING = '09:00'
const EVENING = '21:00'

/** The times a preset suggests: the first morning on which it may open, and an evening some days later. */
export const usualTimes = (preset: RulePreset, now: Instant): { opens: DayAndTime; closes: DayAndTime } => {
  const rule = rulePresetAt(preset, now)
  const earliest = earliestOpening(rule, now)
  const opens = rule.noticeDays === 0 ? dayAndTimeOf(now) : { ...dayAndTimeOf(earliest), time: MORNING }
  return { opens, closes: { ...dayAndTimeOf(earliest + USUAL_DAYS * DAY), time: EVENING } }
}

const USUAL_PRESET: RulePreset = 'civilCode278General'

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

const keyOf = (personId: string, compoundId: string): string => `voteDraft:${personId}:${compoundId}`

/** The draft of this person for this compound, or null. One that an older version wrote otherwise is no draft. */
const readDraft = (personId: string, compoundId: string): Draft | null => {
  const kept = draft.safeParse(Taro.getStorageSync(keyOf(personId, compoundId)))
  return kept.success ? kept.data : null
}

const keepDraft = (personId: string, kept: Draft): void => {
  Taro.setStorageSync(keyOf(personId, kept.compoundId), kept)
}

export const dropDraft = (personId: string, compoundId: string): void => {
  Taro.removeStorageSync(keyOf(personId, compoundId))
}

/** Whether there is anything to lose. */
export const isTouched = ({ title, body, effect, questions }: Draft): boolean =>
  [title, body, effect, ...questions].some(text => text.trim() !== '')

export const proposeDrafts: Drafts<Draft> = {
  empty: compoundId => emptyDraft(compoundId, Date.now()),
  read: readDraft,
  keep: keepDraft,
  isTouched,
}
