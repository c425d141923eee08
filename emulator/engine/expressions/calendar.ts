import { utcOf } from './timeZones'

const DAY_MS = 86_400_000

/** What a calendar on the wall says of an instant that has been moved into its zone. */
export interface CalendarDay {
  readonly dayOfYear: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** Weeks begin on Sundays; the days before the first Sunday are in week 0. */
  readonly week: number
  /** Weeks begin on Mondays; the first is the one with the first Thursday. */
  readonly isoWeek: number
  readonly isoYear: number
  /** 1 is Monday, 7 is Sunday. */
  readonly isoWeekday: number
}

/** Tells the numbers of the day on which an instant lies, as UTC counts days. */
export function calendarDay(wall: number): CalendarDay {
  const date = new Date(wall)
  const year = date.getUTCFullYear()
  const today = utcOf(year, date.getUTCMonth() + 1, date.getUTCDate())
  const dayOfYear = Math.round((today - utcOf(year, 1, 1)) / DAY_MS) + 1
  const weekday = date.getUTCDay()
  const isoWeekday = weekday === 0 ? 7 : weekday
  const thursday = new Date(today + (4 - isoWeekday) * DAY_MS)
  const isoYear = thursday.getUTCFullYear()
  const isoWeek = Math.floor((thursday.getTime() - utcOf(isoYear, 1, 1)) / DAY_MS / 7) + 1
  return { dayOfYear, weekday, isoWeekday, isoYear, isoWeek, week: Math.floor((dayOfYear + 6 - weekday) / 7) }
}

/** Finds the day of an ISO week, as an instant of UTC; weeks and days beyond the year and the week are carried over. */
export function dayOfIsoWeek(isoYear: number, isoWeek: number, isoWeekday: number): number {
  const january4 = utcOf(isoYear, 1, 4)
  const { isoWeekday: weekday } = calendarDay(january4)
  return january4 + ((isoWeek - 1) * 7 + isoWeekday - weekday) * DAY_MS
}
