import type { Category } from '../issues/categories'
import type { Instant } from '../kernel/decision'
import { counts } from './counted'
import { countNames, type CountName, type SpanName } from './countNames'
import { addDurations, durationsOf, type Durations } from './Durations'
import { isExcluded, type EvaluationRow } from './EvaluationRow'
import { weekOf } from './calendar'

/** How many issues were received, by week and category. */
export type Weekly = Readonly<Record<string, Readonly<Partial<Record<Category, number>>>>>

/** What is counted of a set of issues. Two sets that share none add up to what is counted of both. */
export interface Sums {
  readonly counts: Readonly<Record<CountName, number>>
  readonly times: Readonly<Record<SpanName, Durations>>
  readonly weekly: Weekly
}

/** The same of all issues, and without those that are excluded: both are published. */
export interface BothSums {
  readonly all: Sums
  readonly kept: Sums
}

const zeros = Object.fromEntries(countNames.map(name => [name, 0])) as Record<CountName, number>

export const noSums: Sums = { counts: zeros, times: { accepted: {}, handled: {}, confirmed: {} }, weekly: {} }
export const nothingCounted: BothSums = { all: noSums, kept: noSums }

const reached = (row: EvaluationRow): Readonly<Record<SpanName, Instant | null>> => ({
  accepted: row.acceptedAt,
  handled: row.handledAt,
  confirmed: row.confirmedAt,
})

/** What is counted of these alone. */
const sumsOf = (rows: readonly EvaluationRow[]): Sums => {
  const weekly: Record<string, Partial<Record<Category, number>>> = {}
  for (const { raisedAt, category } of rows) {
    const week = (weekly[String(weekOf(raisedAt))] ??= {})
    week[category] = (week[category] ?? 0) + 1
  }
  const timed = (span: SpanName): Durations =>
    durationsOf(
      rows.flatMap(row => {
        const to = reached(row)[span]
        return to === null ? [] : [{ from: row.raisedAt, to }]
      }),
    )
  return {
    counts: Object.fromEntries(
      countNames.map(name => [name, rows.filter(row => counts(name, row)).length]),
    ) as Record<CountName, number>,
    times: { accepted: timed('accepted'), handled: timed('handled'), confirmed: timed('confirmed') },
    weekly,
  }
}

/** Counts issues, all of them and without those that are excluded. */
export const countRows = (rows: readonly EvaluationRow[]): BothSums => ({
  all: sumsOf(rows),
  kept: sumsOf(rows.filter(row => !isExcluded(row))),
})

const addWeekly = (all: readonly Weekly[]): Weekly => {
  const sum: Record<string, Partial<Record<Category, number>>> = {}
  for (const one of all)
    for (const [week, counted] of Object.entries(one)) {
      const into = (sum[week] ??= {})
      for (const [category, count] of Object.entries(counted) as [Category, number][])
        into[category] = (into[category] ?? 0) + count
    }
  return sum
}

const addSums = (all: readonly Sums[]): Sums => {
  const timed = (span: SpanName) => addDurations(all.map(({ times }) => times[span]))
  return {
    counts: Object.fromEntries(
      countNames.map(name => [name, all.reduce((sum, { counts }) => sum + counts[name], 0)]),
    ) as Record<CountName, number>,
    times: { accepted: timed('accepted'), handled: timed('handled'), confirmed: timed('confirmed') },
    weekly: addWeekly(all.map(({ weekly }) => weekly)),
  }
}

/** Adds up what was counted of sets that share no issue: so a body has the sum of those below it. */
export const addUp = (all: readonly BothSums[]): BothSums => ({
  all: addSums(all.map(one => one.all)),
  kept: addSums(all.map(one => one.kept)),
})
