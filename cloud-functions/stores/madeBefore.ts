import type { Filter } from '../kit/Collection'
import type { Collection } from '../kit/Collection'
import type { RepeatableId } from '../kit/repeatableId'

/** Asks for what has one of these ids. */
export const anyOf = (ids: RepeatableId): Filter => ({ _id: ids.length === 1 ? ids[0] : { $in: ids } })

/**
 * Leaves out what stands there under an id of before the secret was changed. One call, none while there was no other.
 *
 * @param ids of each row what it may be called; a row itself has the first
 */
export const notMadeBefore = async <Row extends { readonly _id: string }>(
  collection: Collection<Row>,
  rows: readonly Row[],
  ids: readonly RepeatableId[],
): Promise<readonly Row[]> => {
  const presentOf = new Map(ids.flatMap(([present, ...before]) => before.map(id => [id, present] as const)))
  if (presentOf.size === 0) return rows
  const there = await collection.find<{ readonly _id: string }>(
    { _id: { $in: [...presentOf.keys()] } },
    { limit: presentOf.size, fields: { _id: 1 } },
  )
  const made = new Set(there.map(({ _id }) => presentOf.get(_id)))
  return rows.filter(({ _id }) => !made.has(_id))
}
