import { DAY } from '#domain/kernel/lengths'
import * as z from 'zod/mini'
import { MAX_QUESTIONS } from './limits'
import type { Instant } from '#domain/kernel/decision'
import { earliestOpening } from '#domain/votes/period'
import { rulePresetAt } from '#domain/votes/presets'
import { rulePresets, type RulePreset } from '#domain/votes/Vote'
import type { Drafts } from '../../../drafts/useDraft'
import { dayAndTimeOf, type DayAndTime } from '../../../components/date-time/dayAndTime'
import { dropKept, keep, readKept } from '../../../storage/phoneStorage'
import { serverNow } from '../../../clock/serverNow'

const USUAL_PRESET: RulePreset = 'civilCode278General'

const dayAndTime = z.object({ day: z.string(), time: z.string() })
const draft = z.object({
  compoundId: z.string(),
  // A word that is no more takes nothing else with it: what was typed stays.
  preset: z.catch(z.enum(rulePresets), USUAL_PRESET),
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

const emptyDraft = (compoundId: string, now: Instant): Draft => ({
  compoundId,
  preset: USUAL_PRESET,
  title: '',
  body: '',
  effect: '',
  questions: [''],
  ...usualTimes(USUAL_PRESET, now),
})

const keyOf = (personId: string, compoundId: string): string => `voteDraft:${personId}:${compoundId}`

/** The draft of this person for this compound, or null. One that an older version wrote otherwise is no draft. */
const readDraft = (personId: string, compoundId: string): Draft | null => {
  const kept = draft.safeParse(readKept(keyOf(personId, compoundId)))
  return kept.success ? kept.data : null
}

const keepDraft = (personId: string, kept: Draft): void => {
  keep(keyOf(personId, kept.compoundId), kept)
}

export const dropDraft = (personId: string, compoundId: string): void => {
  dropKept(keyOf(personId, compoundId))
}

/** Whether there is anything to lose. */
export const isTouched = ({ title, body, effect, questions }: Draft): boolean =>
  [title, body, effect, ...questions].some(text => text.trim() !== '')

export const proposeDrafts: Drafts<Draft> = {
  empty: compoundId => emptyDraft(compoundId, serverNow()),
  read: readDraft,
  keep: keepDraft,
  isTouched,
}
