import { Long, ObjectId } from 'bson'
import type { OperatorTable } from './Expression'
import { isTrue, namedOperand, onArguments } from './Expression'
import { requestRefused } from '../faults'
import { EngineFault } from '../Engine'
import { bsonType, isNullish, isNumeric } from '../values/bsonType'
import { readIsoDate } from './isoDates'
import { numberText } from './numberText'

type Conversion = (value: unknown) => unknown

const MOST_INT = 2 ** 31 - 1
const LEAST_INT = -(2 ** 31)
const WHOLE = /^[+-]?\d+$/
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

const unsupported = (value: unknown, to: string) =>
  requestRefused(`Unsupported conversion from ${bsonType(value)} to ${to} in $convert with no onError value`)

const toDouble: Conversion = value => {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date) return value.getTime()
  if (value instanceof Long) return value.toNumber()
  if (typeof value === 'string' && DECIMAL.test(value)) return Number(value)
  throw unsupported(value, 'double')
}

const toWhole =
  (to: 'int' | 'long', least: number, most: number): Conversion =>
  value => {
    if (value instanceof Date && to === 'int') throw unsupported(value, to)
    if (typeof value === 'string' && !WHOLE.test(value)) throw unsupported(value, to)
    if (value instanceof Long && to === 'long') return value
    const number = Math.trunc(Number(toDouble(value)))
    if (number >= least && number <= most) return number
    throw requestRefused(`Conversion would overflow target type ${to} in $convert with no onError value`)
  }

const toText: Conversion = value => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof Long) return value.toString()
  throw unsupported(value, 'string')
}

const toDate: Conversion = value => {
  if (value instanceof Date) return value
  if (typeof value === 'string') return readIsoDate(value, undefined)
  if (value instanceof ObjectId) return value.getTimestamp()
  if (bsonType(value) === 'int') throw unsupported(value, 'date')
  if (isNumeric(value)) return new Date(Math.trunc(Number(toDouble(value))))
  throw unsupported(value, 'date')
}

const toObjectId: Conversion = value => {
  if (value instanceof ObjectId) return value
  if (typeof value === 'string' && /^[0-9a-fA-F]{24}$/.test(value)) return new ObjectId(value)
  throw unsupported(value, 'objectId')
}

const toInt = toWhole('int', LEAST_INT, MOST_INT)
const toLong = toWhole('long', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)

/** By the name of the type and by its number. */
const CONVERSIONS_TO: Readonly<Record<string, Conversion>> = {
  1: toDouble,
  2: toText,
  7: toObjectId,
  8: isTrue,
  9: toDate,
  16: toInt,
  18: toLong,
  bool: isTrue,
  date: toDate,
  double: toDouble,
  int: toInt,
  long: toLong,
  objectId: toObjectId,
  string: toText,
}

const converting = (name: string, convert: Conversion) =>
  onArguments(name, [1, 1], value => (isNullish(value) ? null : convert(value)))

/** Operators that tell types or change them. */
export const CONVERSIONS: OperatorTable = {
  $type: onArguments('$type', [1, 1], bsonType),
  $isNumber: onArguments('$isNumber', [1, 1], isNumeric),
  $toBool: converting('$toBool', isTrue),
  $toDate: converting('$toDate', toDate),
  $toDouble: converting('$toDouble', toDouble),
  $toInt: converting('$toInt', toInt),
  $toLong: converting('$toLong', toLong),
  $toObjectId: converting('$toObjectId', toObjectId),
  $toString: converting('$toString', toText),
  $convert: (operand, compile) => {
    const given = namedOperand('$convert', operand, ['input', 'to'], ['onError', 'onNull'])
    const [input, to] = [compile(given['input']), compile(given['to'])]
    const onNull = compile(given['onNull'] ?? null)
    const onError = Object.hasOwn(given, 'onError') ? compile(given['onError']) : undefined
    return scope => {
      const [value, type] = [input(scope), to(scope)]
      if (isNullish(value)) return onNull(scope)
      if (isNullish(type)) return null
      const convert = CONVERSIONS_TO[typeof type === 'number' ? type : typeof type === 'string' ? type : '']
      if (convert === undefined) throw requestRefused(`$convert cannot convert to ${JSON.stringify(type)}`)
      try {
        return convert(value)
      } catch (error) {
        if (onError === undefined || !(error instanceof EngineFault)) throw error
        return onError(scope)
      }
    }
  },
}
