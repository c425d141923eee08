import type { EvaluationRow } from './EvaluationRow'
import { addUp, countRows, nothingCounted, type BothSums } from './Sums'

/** Sums by key of the body: the compound, its property company, and each body to which something was sent. */
export type SumsByBody = Readonly<Record<string, BothSums>>

/** Sorts the issues of one compound by who answers for them, and counts each lot. */
export const countByBody = (compoundId: string, rows: readonly EvaluationRow[]): SumsByBody => {
  const bodies = [...new Set(rows.flatMap(row => row.bodies))].sort()
  const property = rows.filter(row => row.byProperty)
  return {
    [compoundId]: countRows(rows),
    ...(property.length === 0 ? {} : { [`${compoundId}:property`]: countRows(property) }),
    ...Object.fromEntries(
      bodies.map(body => [body, countRows(rows.filter(row => row.bodies.includes(body)))]),
    ),
  }
}

/** Adds two counts of one compound up. */
export const addByBody = (one: SumsByBody, other: SumsByBody): SumsByBody =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map(key => [
      key,
      addUp([one[key] ?? nothingCounted, other[key] ?? nothingCounted]),
    ]),
  )
