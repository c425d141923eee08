import { ObjectId } from 'bson'
import { TAG, encodeTextPrefix, encodeValue } from './encodeValue'
import type { Interval } from './intervals'
import { pointAt, unite } from './intervals'
import { literalStart } from './literalStart'

/** Where the values that satisfy one operator lie, or null when that cannot be told from an index. */
export type Bounds = readonly Interval[] | null

const OPERATOR = /^\$[a-zA-Z]/

/** Bounds each operator of a field's condition by itself: `{$gte: 1, $lt: 5}` gives two. */
export function boundsOfCondition(condition: unknown, maxBytes: number): Bounds[] {
  if (!isPlain(condition) || !Object.keys(condition).some(key => OPERATOR.test(key))) {
    return [condition instanceof RegExp ? startBounds(condition, maxBytes) : equalTo(condition, maxBytes)]
  }
  return Object.entries(condition).map(([operator, operand]) => {
    if (operator === '$regex') {
      return startBounds(regexOf(operand, condition['$options']), maxBytes)
    }
    return operatorBounds(operator, operand, maxBytes)
  })
}

function operatorBounds(operator: string, operand: unknown, maxBytes: number): Bounds {
  switch (operator) {
    case '$eq':
      return equalTo(operand, maxBytes)
    case '$in':
      return Array.isArray(operand) ? anyOf(operand, maxBytes) : null
    case '$all':
      return Array.isArray(operand) && operand.length > 0 ? equalTo(operand[0], maxBytes) : null
    case '$gt':
    case '$gte':
      return above(operand, operator === '$gte', maxBytes)
    case '$lt':
    case '$lte':
      return below(operand, operator === '$lte', maxBytes)
    default:
      return null
  }
}

function equalTo(operand: unknown, maxBytes: number): Bounds {
  if (operand === null) return [pointAt(Buffer.from([TAG.emptyArray])), pointAt(Buffer.from([TAG.nothing]))]
  if (operand === undefined || Array.isArray(operand) || operand instanceof RegExp) return null
  // A condition inside $all, or an object to compare with: objects have no order, so it is left to the filter.
  if (isPlain(operand)) return null
  return [pointAt(encodeValue(operand, maxBytes).bytes)]
}

function anyOf(operands: readonly unknown[], maxBytes: number): Bounds {
  const all: Interval[] = []
  for (const operand of operands) {
    const bounds = equalTo(operand, maxBytes)
    if (bounds === null) return null
    all.push(...bounds)
  }
  return unite(all)
}

/** Comparisons stay within the type of their operand. */
function isOrdered(operand: unknown): boolean {
  return (
    typeof operand === 'number' ||
    typeof operand === 'string' ||
    typeof operand === 'boolean' ||
    operand instanceof Date ||
    operand instanceof ObjectId
  )
}

function above(operand: unknown, inclusive: boolean, maxBytes: number): Bounds {
  if (!isOrdered(operand)) return null
  const { bytes, exact } = encodeValue(operand, maxBytes)
  const upper = { bytes: bytes.subarray(0, 1), inclusive: true }
  return [{ lower: { bytes, inclusive: inclusive || !exact }, upper, point: false }]
}

function below(operand: unknown, inclusive: boolean, maxBytes: number): Bounds {
  if (!isOrdered(operand)) return null
  const { bytes, exact } = encodeValue(operand, maxBytes)
  const lower = { bytes: bytes.subarray(0, 1), inclusive: true }
  return [{ lower, upper: { bytes, inclusive: inclusive || !exact }, point: false }]
}

function startBounds(regex: RegExp | null, maxBytes: number): Bounds {
  const start = regex === null ? '' : literalStart(regex)
  if (start === '') return null
  const edge = { bytes: encodeTextPrefix(start, maxBytes).bytes, inclusive: true }
  return [{ lower: edge, upper: edge, point: false }]
}

function regexOf(source: unknown, flags: unknown): RegExp | null {
  try {
    const ownFlags = typeof flags === 'string' ? flags : undefined
    if (source instanceof RegExp) return ownFlags === undefined ? source : new RegExp(source.source, ownFlags)
    return typeof source === 'string' ? new RegExp(source, ownFlags) : null
  } catch {
    // The matcher refuses it with the reason.
    return null
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
