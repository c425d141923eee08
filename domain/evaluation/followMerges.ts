import type { Instant } from '../kernel/decision'
import type { EvaluationRow } from './EvaluationRow'

/** Follows a merged issue to the one in which it is handled; null where there is none, or they lie in a circle. */
const targetOf = (row: EvaluationRow, rows: ReadonlyMap<string, EvaluationRow>): EvaluationRow | null => {
  const seen = new Set([row.issueId])
  let at: EvaluationRow | undefined = row
  while (at !== undefined && at.mergedInto !== null) {
    if (seen.has(at.mergedInto)) return null
    seen.add(at.mergedInto)
    at = rows.get(at.mergedInto)
  }
  return at ?? null
}

const handledInTime = (row: EvaluationRow, handledAt: Instant | null, asOf: Instant): boolean | null => {
  if (row.inTime.handled === false) return false
  if (row.handleBy === null) return null
  if (handledAt !== null) return handledAt <= row.handleBy
  return asOf > row.handleBy ? false : null
}

/**
 * Judges a merged issue by what became of the one that it was merged into, and by the time that it was promised itself: so
 * merging does not end its clock. One whose other cannot be found counts as not handled, and is named.
 * @param rows those merged into by id, and those that they were merged into in turn
 */
export const followMerges = (
  row: EvaluationRow,
  rows: ReadonlyMap<string, EvaluationRow>,
  asOf: Instant,
): EvaluationRow => {
  if (row.mergedInto === null) return row
  const target = targetOf(row, rows)
  const handledAt = target?.handledAt ?? null
  return {
    ...row,
    handledAt,
    inTime: { ...row.inTime, handled: handledInTime(row, handledAt, asOf) },
    flaws: target === null ? [...row.flaws, 'mergedAway'] : row.flaws,
  }
}
