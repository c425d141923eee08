import { Long } from 'bson'
import { requestRefused } from '../faults'
import { bsonType } from './bsonType'

/**
 * Reads a number to count with.
 * @throws EngineFault for what is none, and for the wide ones that this engine cannot count with exactly
 */
export function numberIn(value: unknown, where: string): number {
  if (typeof value === 'number') return value
  const type = bsonType(value)
  if (type === 'long' || type === 'decimal') {
    throw requestRefused(`${where}: the local CloudBase does not count with ${type}s beyond 2^53`)
  }
  throw requestRefused(`${where} only supports numeric types, not ${type}`)
}

/** From here on MongoDB, too, goes over to doubles. */
const BEYOND_LONG = 2 ** 63

/**
 * Gives back a result when it is exact.
 * @throws EngineFault when whole numbers led to one that a JavaScript number cannot hold
 */
export function exactly(result: number, inputs: readonly number[], where: string): number {
  if (!Number.isInteger(result) || Number.isSafeInteger(result)) return result
  if (Math.abs(result) >= BEYOND_LONG || !inputs.every(Number.isSafeInteger)) return result
  throw requestRefused(`${where}: the local CloudBase does not count beyond 2^53`)
}

/** Reads a whole number. @throws EngineFault for what is none */
export function wholeIn(value: unknown, where: string): number {
  const number = value instanceof Long ? value.toNumber() : value
  if (typeof number === 'number' && Number.isInteger(number)) return number
  throw requestRefused(`${where} must be a whole number`)
}
