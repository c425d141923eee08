import { MINUTE } from '#domain/kernel/lengths'
import type { Instant } from '#domain/kernel/decision'
import { chinaTime } from '#domain/kernel/chinaTime'

const CHINA_AHEAD_MS = 480 * MINUTE

/** A day and a time as pickers give them: 2026-11-20 and 09:00, in China. Either may still be empty. */
export interface DayAndTime {
  readonly day: string
  readonly time: string
}

export const dayAndTimeOf = (at: Instant): DayAndTime => {
  const moment = chinaTime(at)
  return { day: moment.format('YYYY-MM-DD'), time: moment.format('HH:mm') }
}

/** The instant that is meant; null while a part is missing or is no date. */
export const instantOf = ({ day, time }: DayAndTime): Instant | null => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  if (year === undefined || hour === undefined) return null
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute)) - CHINA_AHEAD_MS
  )
}
