import { BSONRegExp, Double, Int32, Long } from 'bson'
import type { Document, Expression } from './Engine'
import { requestRefused } from './faults'

/**
 * Copies a query or a pipeline stage as the operators understand it: BSON's number classes become numbers, its regular
 * expressions become RegExp. Undefined is refused, because a condition that vanishes widens the query.
 */
export function plainQuery(query: Expression): Document {
  return plainObject(query, 'query', () => {
    throw requestRefused('the query contains undefined')
  })
}

/** Copies an update or a document as `plainQuery` does a query; a field that is undefined is left out. */
export function plainChange(change: Expression): Document {
  return plainObject(change, 'data', () => undefined)
}

function plainObject(value: unknown, part: string, onUndefined: () => void): Document {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw requestRefused(`the ${part} must be an object`)
  }
  return plainValue(value, onUndefined) as Document
}

function plainValue(value: unknown, onUndefined: () => void): unknown {
  if (value === undefined) {
    onUndefined()
    return undefined
  }
  if (typeof value === 'bigint') return plainLong(Long.fromBigInt(value))
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(element => plainValue(element, onUndefined) ?? null)
  if (value instanceof Date || value instanceof RegExp) return value
  if (value instanceof Int32 || value instanceof Double) return value.valueOf()
  if (value instanceof Long) return plainLong(value)
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ''))
  if ('_bsontype' in value || ArrayBuffer.isView(value)) return value
  const plain: Record<string, unknown> = {}
  for (const [key, child] of Object.entries(value)) {
    const plainChild = plainValue(child, onUndefined)
    if (plainChild !== undefined) plain[key] = plainChild
  }
  return plain
}

function plainLong(value: Long): number | Long {
  const number = value.toNumber()
  return Number.isSafeInteger(number) ? number : value
}
