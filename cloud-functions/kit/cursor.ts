import { z } from '#contracts/kernel/zod'
import { refusal } from './Refused'
import type { Filter } from './Collection'

const keySet = z.tuple([z.number().nullable(), z.string().max(96)])

/** Writes where the next page begins: the sort value and the id of the last row, opaque to the client. */
export const writeCursor = (at: number | null, id: string): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url')

/**
 * Reads the sort value and the id of the last row out of a cursor.
 * @throws Refused `invalid-input` for a cursor that was not written here
 */
export const readCursor = (cursor: string): readonly [number | null, string] => {
  try {
    return keySet.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw refusal('invalid-input', { field: 'cursor', params: { rule: 'cursor' } })
  }
}

/**
 * Makes the condition for "after the cursor" in an order by `path` (in `direction`) and then `_id` ascending. It bounds
 * `path` itself, so that an index seeks to the place instead of walking to it; the second half drops the ties.
 */
export const afterCursor = (path: string, direction: 1 | -1, cursor: string | null): Filter => {
  if (cursor === null) return {}
  const [at, id] = readCursor(cursor)
  // Nothing sorts before everything else; what has a value then is a later page. Only instants are sorted by.
  if (at === null)
    return {
      $or: [{ [path]: null, _id: { $gt: id } }, ...(direction === 1 ? [{ [path]: { $gte: 0 } }] : [])],
    }
  const [reached, beyond] = direction === 1 ? (['$gte', '$gt'] as const) : (['$lte', '$lt'] as const)
  return { [path]: { [reached]: at }, $or: [{ [path]: { [beyond]: at } }, { _id: { $gt: id } }] }
}

/** A page, and the cursor with which the next is asked for; null after the last. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** Cuts one row more than a page holds into the page and the cursor of the next. */
export const cutPage = <Row>(
  rows: readonly Row[],
  size: number,
  key: (row: Row) => readonly [number | null, string],
): Page<Row> => {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return { rows: page, next: rows.length > size && last !== undefined ? writeCursor(...key(last)) : null }
}
