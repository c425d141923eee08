import type { Document } from './Engine'
import type { Order } from './planQuery'
import { encodeValue } from './encodeValue'
import { readPath } from './readPath'

/**
 * Sorts in memory, stable, by the same order in which an index would have given the documents: an array stands at its
 * smallest element when ascending and at its largest when descending.
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
      const [left, right] = [a.sortKeys[at], b.sortKeys[at]]
      const compared = left === undefined || right === undefined ? 0 : Buffer.compare(left, right)
      if (compared !== 0) return compared * direction
    }
    return 0
  })
  return rows.map(row => row.item)
}

function sortKey(document: Document, path: string, direction: 1 | -1): Buffer {
  const encoded = readPath(document, path).values.map(value => encodeValue(value).bytes)
  return encoded.reduce((best, next) => (Buffer.compare(next, best) * direction < 0 ? next : best))
}
