import type { Instant } from '../kernel/decision'
import { monthOf, monthsAfter, type Month } from './calendar'
import type { BodyLevel } from './EvaluatedBody'
import { isSettled } from './EvaluationRun'
import type { Snapshot } from './Snapshot'

/** How many months a trend shows: a year, and the same month of the year before. */
export const trendMonths = 13

/** Which bodies are set beside each other under one of a level. */
export const levelsBeside: Readonly<Record<BodyLevel, readonly BodyLevel[]>> = {
  district: ['community', 'department'],
  subdistrict: ['community', 'memberUnit'],
  community: ['compound', 'property'],
  compound: [],
  department: [],
  memberUnit: [],
  property: [],
}

/** Finds the newest month that has been over for long enough to have closed. */
export const newestSettled = (now: Instant): Month => {
  let month = monthsAfter(monthOf(now), -1)
  while (!isSettled(month, now)) month = monthsAfter(month, -1)
  return month
}

/** What sorting by month asks of a snapshot. */
type Dated = Pick<Snapshot, 'month' | 'kind' | 'asOf'>

/** What was published of a body for one month: as it closed or while it runs, and what was counted once more. */
export interface MonthOfBody<Published extends Dated = Snapshot> {
  readonly month: Month
  readonly figures: Published
  readonly corrections: readonly Published[]
}

/** Sorts what was published of one body by month, oldest first. A month that has closed does not run any more. */
export const monthsIn = <Published extends Dated>(
  snapshots: readonly Published[],
): readonly MonthOfBody<Published>[] => {
  const months = [...new Set(snapshots.map(({ month }) => month))].sort()
  return months.flatMap(month => {
    const those = snapshots.filter(snapshot => snapshot.month === month)
    const figures = those.find(({ kind }) => kind === 'closed') ?? those.find(({ kind }) => kind === 'open')
    const corrections = those
      .filter(({ kind }) => kind === 'correction')
      .toSorted((one, other) => one.asOf - other.asOf)
    return figures === undefined ? [] : [{ month, figures, corrections }]
  })
}

/**
 * Picks the month to show: the one that was asked for; else the newest that closed, if anything was received in it; else
 * the newest in which something was.
 */
export const monthShown = (
  months: readonly MonthOfBody[],
  asked: Month | null,
  now: Instant,
): MonthOfBody | null => {
  if (asked !== null) return months.find(({ month }) => month === asked) ?? null
  const hasAny = (one: MonthOfBody) => latestOf(one).all.counts.received > 0
  const settled = months.find(({ month }) => month === newestSettled(now))
  if (settled !== undefined && hasAny(settled)) return settled
  return months.findLast(hasAny) ?? settled ?? months.at(-1) ?? null
}

/** Picks what stands for a month: what was counted last of it. */
export const latestOf = <Published extends Dated>({
  figures,
  corrections,
}: MonthOfBody<Published>): Published => corrections.at(-1) ?? figures
