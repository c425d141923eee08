import { chinaTime } from './chinaTime'
import { rulesAt, type DatedRules } from './datedRules'
import type { Instant } from './decision'

/** How often one person may make each call of a feature in one day of China; null where something else bounds it. */
export interface DailyLimits<Name extends string = string> extends DatedRules {
  readonly mostADay: Readonly<Record<Name, number | null>>
}

/** The rows of one feature, oldest first; a change is a new row. */
export type DailyLimitRows<Name extends string = string> = readonly [
  DailyLimits<Name>,
  ...DailyLimits<Name>[],
]

/** From when the first rows are in force: 2026-11-01 in China. */
export const firstDailyLimits: Instant = Date.UTC(2026, 9, 31, 16)

/** What is the same of all of them. */
export const oursAgainstFloods =
  'Our own settings, no law prescribes them: far beyond what anybody needs in a day, and far below what fills a disk, ' +
  'a workbench or an inbox. '

/** Finds the limit in force at an instant; null where there is none, and undefined where the feature has no such call. */
export const limitIn = (rows: DailyLimitRows, name: string, at: Instant): number | null | undefined =>
  rulesAt(rows, at).mostADay[name]

/** Names the day in China that an instant lies in, as 2026-11-23. */
export const chinaDay = (at: Instant): string => chinaTime(at).format('YYYY-MM-DD')

/** Finds the instant at which the next day begins in China: when what was used up is there again. */
export const nextChinaDay = (at: Instant): Instant => chinaTime(at).startOf('day').add(1, 'day').valueOf()
