import { categories, type Category } from '../issues/categories'
import type { Instant } from '../kernel/decision'
import { beginOf, beginOfWeek, weekOf, type Month } from './calendar'
import { forecastOf, type TestedForecast } from './forecast/forecastOf'
import type { HotSpot } from './hotSpots'
import type { Snapshot } from './Snapshot'

/** Weekly counts of every category, from one week on. */
export interface WeeklySeries {
  readonly first: number
  readonly weeks: number
  readonly byCategory: Readonly<Record<Category, readonly number[]>>
}

export interface CategoryForecast extends TestedForecast {
  readonly category: Category
  /** The week after the last that is known. */
  readonly from: number
  /** The last weeks that are known. */
  readonly before: readonly number[]
}

/** What is expected in a district, and where there was more than expected; as it is stored. */
export interface StoredOutlook {
  /** Of the district. */
  readonly _id: string
  readonly asOf: Instant
  readonly weeks: number
  readonly forecasts: readonly CategoryForecast[]
  readonly hidden: readonly Category[]
  readonly hotSpots: readonly HotSpot[]
  /** The month from which on hot spots were counted. */
  readonly since: Month
}

/** Weeks shown before those that are foreseen. */
const weeksBefore = 12

/**
 * Puts the weeks of a district together out of its months: whole weeks only, from the first month to the last week that was
 * over when they were counted.
 * @param months what stands for each month, oldest first
 */
export const weeklySeries = (months: readonly Snapshot[]): WeeklySeries | null => {
  const [begin] = months
  const end = months.at(-1)
  if (begin === undefined || end === undefined) return null
  const first = weekOf(beginOf(begin.month) - 1) + 1
  const weeks = Math.max(0, weekOf(end.asOf) - first)
  const counted = (category: Category, week: number): number =>
    months.reduce((sum, { all: { weekly } }) => sum + (weekly[String(week)]?.[category] ?? 0), 0)
  const byCategory = Object.fromEntries(
    categories.map(category => [
      category,
      Array.from({ length: weeks }, (_, index) => counted(category, first + index)),
    ]),
  ) as unknown as Record<Category, readonly number[]>
  return { first, weeks, byCategory }
}

/** Foresees every category of which something can be said; the others are named. */
export const forecastsOf = (
  { first, weeks, byCategory }: WeeklySeries,
  at: Instant,
): Pick<StoredOutlook, 'forecasts' | 'hidden'> => {
  const all = categories.map(category => ({ category, found: forecastOf(byCategory[category], at) }))
  return {
    forecasts: all.flatMap(({ category, found }) =>
      found === null
        ? []
        : [{ ...found, category, from: first + weeks, before: byCategory[category].slice(-weeksBefore) }],
    ),
    hidden: all.flatMap(({ category, found }) => (found === null ? [category] : [])),
  }
}

/** Lists the instants at which so many weeks begin. */
export const weeksFrom = (week: number, count: number): readonly Instant[] =>
  Array.from({ length: count }, (_, index) => beginOfWeek(week + index))
