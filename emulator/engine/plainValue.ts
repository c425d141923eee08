import type { BSONRegExp } from 'bson'
import { Double, Int32, Long } from 'bson'
import type { Document, Expression } from './Engine'
import { requestRefused } from './faults'
import { isPattern } from './queries/comparisons'
import { patternIn } from './values/pattern'

/** How the values are read that queries and data have in different ways. */
interface Reading {
  readonly part: string
  readonly onUndefined: () => void
  readonly onPattern: (pattern: RegExp | BSONRegExp) => unknown
}

const QUERY: Reading = {
  part: 'query',
  onUndefined: () => {
    throw requestRefused('the query contains undefined')
  },
  onPattern: pattern =>
    pattern instanceof RegExp ? patternIn(pattern.source, pattern.flags) : patternIn(pattern, undefined),
}

const DATA: Reading = { part: 'data', onUndefined: () => undefined, onPattern: pattern => pattern }

/**
 * Copies a query or a pipeline stage as the operators understand it: BSON's number classes become numbers, its regular
 * expressions become RegExp. Undefined is refused, because a condition that vanishes widens the query.
 */
export const plainQuery = (query: Expression): Document => plainObject(query, QUERY)

/**
 * Copies an update or a document as `plainQuery` does a query; a field that is undefined is left out, and a regular
 * expression stays the one that shall be stored.
 */
export const plainChange = (change: Expression): Document => plainObject(change, DATA)

function plainObject(value: unknown, reading: Reading): Document {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw requestRefused(`the ${reading.part} must be an object`)
  }
  return plainValue(value, reading) as Document
}

function plainValue(value: unknown, reading: Reading): unknown {
  if (value === undefined) {
    reading.onUndefined()
    return undefined
  }
  if (typeof value === 'bigint') return plainLong(Long.fromBigInt(value))
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(element => plainValue(element, reading) ?? null)
  if (value instanceof Date) return value
  if (isPattern(value)) return reading.onPattern(value)
  if (value instanceof Int32 || value instanceof Double) return value.valueOf()
  if (value instanceof Long) return plainLong(value)
  if ('_bsontype' in value || ArrayBuffer.isView(value)) return value
  const plain: Record<string, unknown> = {}
  for (const [key, child] of Object.entries(value)) {
    const plainChild = plainValue(child, reading)
    if (plainChild !== undefined) plain[key] = plainChild
  }
  return plain
}

function plainLong(value: Long): number | Long {
  const number = value.toNumber()
  return Number.isSafeInteger(number) ? number : value
}
