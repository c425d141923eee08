import type { Document } from './Engine'
import type { Order } from './planQuery'
import { EMPTY_LIST, readPath } from './readPath'
import { compareValues } from './values/compareValues'

/**
 * Sorts in memory, stable, by the same order in which an index would have given the documents: an array stands at its
 * smallest element when ascending and at its largest when descending, and what is missing stands with null.
 */
export function sortDocuments<Item>(
  items: readonly Item[],
  documentOf: (item: Item) => Document,
  order: Order,
): Item[] {
  const keys = Object.entries(order)
  const rows = items.map(item => ({
    item,
    sortKeys: keys.map(([path, direction]) => sortKey(documentOf(item), path, direction)),
  }))
  rows.sort((a, b) => {
    for (const [at, [, direction]] of keys.entries()) {
      const compared = compareKeys(a.sortKeys[at], b.sortKeys[at])
      if (compared !== 0) return compared * direction
    }
    return 0
  })
  return rows.map(row => row.item)
}

function sortKey(document: Document, path: string, direction: 1 | -1): unknown {
  return readPath(document, path)
    .values.map(value => value ?? null)
    .reduce((best, next) => (compareKeys(next, best) * direction < 0 ? next : best))
}

function compareKeys(left: unknown, right: unknown): number {
  if (left === EMPTY_LIST || right === EMPTY_LIST)
    return Number(left !== EMPTY_LIST) - Number(right !== EMPTY_LIST)
  return compareValues(left, right)
}
