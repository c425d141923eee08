import type { OperatorTable } from './Expression'
import { onArguments } from './Expression'
import { requestRefused } from '../faults'
import { bsonType, isDocument, isNullish } from '../values/bsonType'

/** Joins documents, later fields over earlier ones; nothing counts as an empty one. @throws EngineFault for other values */
export function mergeDocuments(values: readonly unknown[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {}
  for (const value of values) {
    if (isNullish(value)) continue
    if (!isDocument(value))
      throw requestRefused(`$mergeObjects requires object inputs, not ${bsonType(value)}`)
    Object.assign(merged, value)
  }
  return merged
}

/** Operators on embedded documents. */
export const OBJECTS: OperatorTable = {
  $mergeObjects: onArguments('$mergeObjects', [0, Infinity], (...values) => mergeDocuments(values)),
  $objectToArray: onArguments('$objectToArray', [1, 1], value => {
    if (isNullish(value)) return null
    if (!isDocument(value))
      throw requestRefused(`$objectToArray requires a document input, not ${bsonType(value)}`)
    return Object.entries(value).map(([k, v]) => ({ k, v }))
  }),
}
