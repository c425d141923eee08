import type { Instant } from '../kernel/decision'
import { MINUTE } from '../kernel/lengths'

/** How many took how long, by whole minutes, cut: sums of it are exact, and so are mean, median and every quantile. */
export type Durations = Readonly<Record<string, number>>

/** What is told of so many durations, in minutes; null where there are none. */
export interface DurationFigures {
  readonly count: number
  /** Sum of all, so that the mean is exact: `total / count`. */
  readonly total: number
  readonly median: number | null
  readonly p90: number | null
}

/** Counts durations. */
export const durationsOf = (
  times: readonly { readonly from: Instant; readonly to: Instant }[],
): Durations => {
  const durations: Record<string, number> = {}
  for (const { from, to } of times) {
    const minutes = String(Math.floor((to - from) / MINUTE))
    durations[minutes] = (durations[minutes] ?? 0) + 1
  }
  return durations
}

/** Adds durations up. */
export const addDurations = (all: readonly Durations[]): Durations => {
  const sum: Record<string, number> = {}
  for (const one of all)
    for (const [minutes, count] of Object.entries(one)) sum[minutes] = (sum[minutes] ?? 0) + count
  return sum
}

const byLength = (durations: Durations): readonly (readonly [minutes: number, count: number])[] =>
  Object.entries(durations)
    .map(([minutes, count]) => [Number(minutes), count] as const)
    .sort(([one], [other]) => one - other)

/** The one at a rank, counted from 1. */
const atRank = (sorted: ReturnType<typeof byLength>, rank: number): number => {
  let passed = 0
  for (const [minutes, count] of sorted) {
    passed += count
    if (passed >= rank) return minutes
  }
  return sorted.at(-1)?.[0] ?? 0
}

/** Works out how long it took: the median between the two in the middle, P90 the one that nine of ten do not exceed. */
export const durationFigures = (durations: Durations): DurationFigures => {
  const sorted = byLength(durations)
  const count = sorted.reduce((sum, [, times]) => sum + times, 0)
  const total = sorted.reduce((sum, [minutes, times]) => sum + minutes * times, 0)
  if (count === 0) return { count, total, median: null, p90: null }
  const middle = atRank(sorted, Math.ceil(count / 2)) + atRank(sorted, Math.floor(count / 2) + 1)
  return { count, total, median: middle / 2, p90: atRank(sorted, Math.ceil((count * 9) / 10)) }
}
