import { requestRefused } from '../faults'
import type { BsonType } from '../values/bsonType'
import { bsonType } from '../values/bsonType'
import type { Test } from './someAt'

/** The numbers that MongoDB gives to its types. */
const BY_NUMBER: Readonly<Record<number, BsonType>> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
}
const NAMES: ReadonlySet<unknown> = new Set(Object.values(BY_NUMBER))
const NUMBERS: readonly BsonType[] = ['int', 'long', 'double', 'decimal']

/**
 * Makes a test that passes values of one of the types, which are given by name, by number or as a list of both.
 * @throws EngineFault for a type that there is not
 */
export function typeTest(operand: unknown): Test {
  const given = Array.isArray(operand) ? (operand as unknown[]) : [operand]
  if (given.length === 0) throw requestRefused('$type must match at least one type')
  const types = new Set(given.flatMap(typesOf))
  return value => types.has(bsonType(value))
}

function typesOf(given: unknown): readonly BsonType[] {
  if (given === 'number') return NUMBERS
  const type =
    typeof given === 'number' ? BY_NUMBER[given] : NAMES.has(given) ? (given as BsonType) : undefined
  if (type === undefined) throw requestRefused(`Unknown type name or code: ${String(given)}`)
  return [type]
}
