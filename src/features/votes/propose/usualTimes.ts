import type { Instant } from '#domain/kernel/decision'
import { DAY } from '#domain/kernel/lengths'
import { earliestOpening } from '#domain/votes/period'
import { rulePresetAt } from '#domain/votes/presets'
import type { RulePreset } from '#domain/votes/Vote'
import { dayAndTimeOf, type DayAndTime } from '../../../components/date-time/dayAndTime'

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
