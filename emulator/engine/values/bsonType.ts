import { Long } from 'bson'

/** The names that `$type` gives, in MongoDB's own words; a field that is not there is `missing`. */
export type BsonType =
  | 'array'
  | 'binData'
  | 'bool'
  | 'date'
  | 'decimal'
  | 'double'
  | 'int'
  | 'javascript'
  | 'long'
  | 'maxKey'
  | 'minKey'
  | 'missing'
  | 'null'
  | 'object'
  | 'objectId'
  | 'regex'
  | 'string'
  | 'timestamp'

const MOST_INT = 0x7fff_ffff

const CLASSES: Readonly<Record<string, BsonType>> = {
  BSONRegExp: 'regex',
  BSONSymbol: 'string',
  Binary: 'binData',
  Code: 'javascript',
  DBRef: 'object',
  Decimal128: 'decimal',
  Double: 'double',
  Int32: 'int',
  Long: 'long',
  MaxKey: 'maxKey',
  MinKey: 'minKey',
  ObjectId: 'objectId',
  Timestamp: 'timestamp',
}

/**
 * Names the type of a value as MongoDB would. A JavaScript number has no type of its own: whole ones are `int` or
 * `long`, as the SDK sends them, all others `double`.
 */
export function bsonType(value: unknown): BsonType {
  switch (typeof value) {
    case 'undefined':
      return 'missing'
    case 'number':
      return numberType(value)
    case 'bigint':
      return 'long'
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    case 'object':
      return value === null ? 'null' : objectType(value)
    default:
      return 'javascript'
  }
}

function numberType(value: number): BsonType {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return 'double'
  return value <= MOST_INT && value >= -MOST_INT - 1 ? 'int' : 'long'
}

function objectType(value: object): BsonType {
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (ArrayBuffer.isView(value)) return 'binData'
  const kind = (value as { _bsontype?: unknown })._bsontype
  return typeof kind === 'string' ? (CLASSES[kind] ?? 'object') : 'object'
}

export type Fields = Readonly<Record<string, unknown>>

/** Tells whether a value is an embedded document: no array, no date, nothing of BSON's own classes. */
export function isDocument(value: unknown): value is Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  // Nearly all are plain objects, and none of BSON's classes is.
  return Object.getPrototypeOf(value) === Object.prototype || bsonType(value) === 'object'
}

/** Tells whether a value is null or not there at all. */
export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined

/** Tells whether a value counts as a number in a query, whatever its width. */
export const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'bigint' || value instanceof Long || isDecimal(value)

/** Tells whether a value is one of the decimals that JavaScript's numbers cannot hold. */
export const isDecimal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && bsonType(value) === 'decimal'
