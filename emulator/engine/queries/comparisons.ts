import { BSONRegExp } from 'bson'
import { requestRefused } from '../faults'
import { bsonType, isDocument, isNullish, isNumeric } from '../values/bsonType'
import { compareValues, equalValues, placeOf } from '../values/compareValues'
import { patternIn } from '../values/pattern'
import { valueKey } from '../values/valueKey'
import type { Test } from './someAt'

/** Tells whether a value is a regular expression, of whichever class. */
export const isPattern = (value: unknown): value is RegExp | BSONRegExp =>
  value instanceof RegExp || value instanceof BSONRegExp

/** Makes a test that passes texts that match, and a stored expression that is the same. */
export function patternTest(pattern: RegExp): Test {
  const lookUp = pattern.flags.includes('g')
    ? new RegExp(pattern.source, pattern.flags.replace('g', ''))
    : pattern
  return value =>
    typeof value === 'string' ? lookUp.test(value) : isPattern(value) && equalValues(value, pattern)
}

/** Makes a test that passes what is equal; null passes what is not there, too. */
export function equalityTest(operand: unknown): Test {
  if (isPattern(operand)) return patternTest(patternIn(operand, undefined))
  if (isNullish(operand)) return isNullish
  if (typeof operand === 'string' || typeof operand === 'boolean') return value => value === operand
  // What is no object can only be equal by being the same, and of objects few kinds are numbers or dates.
  if (typeof operand === 'number' && !Number.isNaN(operand)) {
    return value => value === operand || (isObject(value) && isNumeric(value) && equalValues(value, operand))
  }
  return value => isObject(value) === isObject(operand) && equalValues(value, operand)
}

/**
 * Makes a test of order. It passes values of the operand's own type only.
 * @throws EngineFault for an operand that has no order
 */
export function orderTest(name: string, operand: unknown, holds: (order: number) => boolean): Test {
  if (isPattern(operand)) throw requestRefused(`Can't have RegEx as arg to predicate ${name}`)
  const type = bsonType(operand)
  if (type === 'minKey' || type === 'maxKey')
    throw requestRefused(`the local CloudBase cannot compare with ${type}`)
  if (isNullish(operand)) return holds(0) ? isNullish : () => false
  if (Number.isNaN(operand)) return holds(0) ? Number.isNaN : () => false
  if (typeof operand === 'number') {
    return value =>
      typeof value === 'number'
        ? !Number.isNaN(value) && holds(compareValues(value, operand))
        : isObject(value) && isNumeric(value) && holds(compareValues(value, operand))
  }
  if (operand instanceof Date) {
    return value => value instanceof Date && holds(compareValues(value.getTime(), operand.getTime()))
  }
  const place = placeOf(operand)
  return value => placeOf(value) === place && !Number.isNaN(value) && holds(compareValues(value, operand))
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

/** Longer lists are looked up by key instead of compared one by one. */
const SHORT_LIST = 8

/**
 * Makes a test that passes what is equal to one of a list, or matches one of its patterns.
 * @throws EngineFault for what is no list of values
 */
export function membershipTest(name: string, operand: unknown): Test {
  if (!Array.isArray(operand)) throw requestRefused(`${name} needs an array`)
  const operands = operand as unknown[]
  const nested = operands.find(value => isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true)
  if (nested !== undefined) throw requestRefused(`cannot nest $ under ${name}`)
  const patterns = operands.filter(isPattern).map(equalityTest)
  const plain = operands.filter(value => !isPattern(value))
  if (plain.length <= SHORT_LIST) {
    const tests = [...plain.map(equalityTest), ...patterns]
    return value => tests.some(test => test(value))
  }
  const keys = new Set(plain.map(valueKey))
  const hasNull = plain.some(isNullish)
  return value =>
    keys.has(valueKey(value)) || (hasNull && isNullish(value)) || patterns.some(test => test(value))
}
