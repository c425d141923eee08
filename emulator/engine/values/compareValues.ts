import { Binary, BSONRegExp, Long, type ObjectId } from 'bson'
import type { BsonType, Fields } from './bsonType'
import { bsonType } from './bsonType'

/** Where each type stands among the others: MongoDB's comparison order. Types of one place compare by value. */
const PLACE: Readonly<Record<BsonType, number>> = {
  minKey: -1,
  missing: 0,
  null: 5,
  int: 10,
  long: 10,
  double: 10,
  decimal: 10,
  string: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  javascript: 60,
  maxKey: 127,
}

/** Tells where the type of a value stands among the others; values of different places are never equal. */
export const placeOf = (value: unknown): number => PLACE[bsonType(value)]

/**
 * Compares two values as MongoDB does: first by type, then by value; documents field by field in their order, arrays
 * element by element.
 */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right)
  const [place, other] = [placeOf(left), placeOf(right)]
  if (place !== other) return place < other ? -1 : 1
  switch (place) {
    case PLACE.int:
      return compareWide(left, right)
    case PLACE.string:
      return compareTexts(String(left), String(right))
    case PLACE.object:
      return compareDocuments(left as Fields, right as Fields)
    case PLACE.array:
      return compareArrays(left as unknown[], right as unknown[])
    case PLACE.binData:
      return compareBytes(bytesOf(left), bytesOf(right))
    case PLACE.objectId:
      return Buffer.compare((left as ObjectId).id, (right as ObjectId).id)
    case PLACE.bool:
    case PLACE.date:
      return Math.sign(Number(left) - Number(right))
    case PLACE.timestamp:
      return (left as Long).compare(right as Long)
    case PLACE.regex:
      return compareTexts(patternOf(left), patternOf(right))
    default:
      return 0
  }
}

/** Tells whether two values are equal: of one type, alike in every part, documents in the order of their fields too. */
export const equalValues = (left: unknown, right: unknown): boolean => compareValues(left, right) === 0

function compareNumbers(left: number, right: number): number {
  // Not-a-number stands before all others and is equal to itself.
  if (Number.isNaN(left) || Number.isNaN(right))
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left))
  return left < right ? -1 : left > right ? 1 : 0
}

function compareWide(left: unknown, right: unknown): number {
  const [a, b] = [wideOf(left), wideOf(right)]
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (Number.isNaN(a)) return -1
  if (Number.isNaN(b)) return 1
  return a < b ? -1 : a > b ? 1 : 0
}

function wideOf(value: unknown): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  return value instanceof Long ? value.toBigInt() : Number(String(value))
}

/**
 * Compares two texts by their UTF-16 units, as the keys of indexes do. MongoDB compares UTF-8 bytes, which differs for
 * characters beyond U+FFFF beside those from U+E000 on, and nowhere else.
 */
export const compareTexts = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0

function compareDocuments(left: Fields, right: Fields): number {
  const [names, others] = [Object.keys(left), Object.keys(right)]
  for (let at = 0; at < names.length && at < others.length; at++) {
    const [name = '', other = ''] = [names[at], others[at]]
    const order =
      Math.sign(placeOf(left[name]) - placeOf(right[other])) ||
      compareTexts(name, other) ||
      compareValues(left[name], right[other])
    if (order !== 0) return order
  }
  return Math.sign(names.length - others.length)
}

function compareArrays(left: readonly unknown[], right: readonly unknown[]): number {
  for (let at = 0; at < left.length && at < right.length; at++) {
    const order = compareValues(left[at], right[at])
    if (order !== 0) return order
  }
  return Math.sign(left.length - right.length)
}

interface TypedBytes {
  readonly subtype: number
  readonly bytes: Uint8Array
}

function bytesOf(value: unknown): TypedBytes {
  if (value instanceof Binary) return { subtype: value.sub_type, bytes: value.value() }
  const view = value as Uint8Array
  return { subtype: 0, bytes: new Uint8Array(view.buffer, view.byteOffset, view.byteLength) }
}

/** Binary data compares by its length first, then by its kind. */
function compareBytes(left: TypedBytes, right: TypedBytes): number {
  return (
    Math.sign(left.bytes.length - right.bytes.length) ||
    Math.sign(left.subtype - right.subtype) ||
    Buffer.compare(left.bytes, right.bytes)
  )
}

function patternOf(value: unknown): string {
  if (value instanceof BSONRegExp) return `${value.pattern}\u0000${value.options}`
  return value instanceof RegExp ? `${value.source}\u0000${value.flags}` : String(value)
}
