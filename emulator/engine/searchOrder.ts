import type { Document } from './Engine'
import type { Search } from './findDocuments'
import { sortDocuments } from './sortDocuments'

/** Tells whether what a query finds has an order of its own: the nearest first. */
export const isNearFirst = ({ order, distanceOf }: Search): boolean =>
  order === undefined && distanceOf !== undefined

/** Puts what was found in the order asked for, or in the query's own; as it came when there is neither. */
export function inOrder<Item extends { readonly document: Document }>(items: Item[], search: Search): Item[] {
  const { order, distanceOf } = search
  if (order !== undefined) return sortDocuments(items, item => item.document, order)
  if (distanceOf === undefined) return items
  return items
    .map(item => ({ item, metres: distanceOf(item.document) }))
    .sort((left, right) => left.metres - right.metres)
    .map(({ item }) => item)
}
