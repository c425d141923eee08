import { chinaTime } from '../kernel/chinaTime'
import type { Instant } from '../kernel/decision'
import { DAY } from '../kernel/lengths'

/** A calendar month in China, as `2026-11`. In the order of texts they lie in the order of time. */
export type Month = string

/** Finds the month of an instant. @example monthOf(Date.UTC(2026, 9, 31, 16)) // '2026-11' */
export const monthOf = (at: Instant): Month => chinaTime(at).format('YYYY-MM')

/** Finds the instant at which a month begins. */
export const beginOf = (month: Month): Instant => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return chinaTime(Date.UTC(year, number - 1, 1))
    .startOf('month')
    .valueOf()
}

/** Finds the month so many after another, or before it. @example monthsAfter('2026-11', 2) // '2027-01' */
export const monthsAfter = (month: Month, count: number): Month =>
  chinaTime(beginOf(month)).add(count, 'month').format('YYYY-MM')

/** Finds the instant at which a month is over: the next one begins. */
export const endOf = (month: Month): Instant => beginOf(monthsAfter(month, 1))

/** A Monday in China, from which weeks are counted. */
const firstMonday = Date.UTC(2024, 0, 1) - 8 * 3_600_000
const WEEK = 7 * DAY

/** Numbers the week of an instant, from Monday to Sunday in China; 0 began on 2024-01-01. */
export const weekOf = (at: Instant): number => Math.floor((at - firstMonday) / WEEK)

/** Finds the instant at which a week begins. */
export const beginOfWeek = (week: number): Instant => firstMonday + week * WEEK
