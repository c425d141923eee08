import type { DatedFact } from '#domain/kernel/fact'
import { latestOf, type Latest } from '#domain/kernel/latest'
import type { FactStore } from './FactStore'

interface Picked<Kind extends string> {
  readonly _id: string
  readonly latest?: Latest<Kind>
}

/**
 * Completes rows of a list by when what everybody is told of happened last: in what was folded before that was kept, it
 * is found in the facts. No call where nothing is missing, else one.
 */
export const withLatest = async <
  State extends object,
  Fact extends DatedFact,
  Kind extends string,
  Row extends Picked<Kind>,
>(
  store: FactStore<State, Fact>,
  kinds: readonly Kind[],
  rows: readonly Row[],
): Promise<readonly (Row & { readonly latest: Latest<Kind> })[]> => {
  const older = rows.filter(({ latest }) => latest === undefined).map(({ _id }) => _id)
  const whole = older.length === 0 ? [] : await store.rows({ _id: { $in: older } }, { limit: older.length })
  const found = new Map(whole.map(({ _id, facts }) => [_id, latestOf(kinds, facts)]))
  return rows.map(row => ({ ...row, latest: row.latest ?? found.get(row._id) ?? {} }))
}
