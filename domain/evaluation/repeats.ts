import type { Instant } from '../kernel/decision'
import { DAY } from '../kernel/lengths'
import type { EvaluationRow } from './EvaluationRow'

/** When the same trouble was last reported at each place. */
export type LastRaised = Readonly<Record<string, Instant>>

/**
 * Marks those that repeat an issue of the same category at the same building within so many days. One merged into another
 * is the same case, not a repetition.
 * @param rows of one compound, in the order in which they were raised
 * @param before what was raised last before them
 */
export const markRepeats = (
  rows: readonly EvaluationRow[],
  before: LastRaised,
  repeatDays: number,
): { readonly rows: readonly EvaluationRow[]; readonly last: LastRaised } => {
  const last: Record<string, Instant> = { ...before }
  const marked = rows.map(row => {
    if (row.place === null || row.mergedInto !== null) return row
    const key = `${row.place}/${row.category}`
    const earlier = last[key]
    last[key] = row.raisedAt
    return { ...row, repeats: earlier !== undefined && row.raisedAt - earlier <= repeatDays * DAY }
  })
  return { rows: marked, last }
}
