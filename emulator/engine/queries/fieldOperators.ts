import { requestRefused } from '../faults'
import { isDocument } from '../values/bsonType'
import { patternIn } from '../values/pattern'
import { wholeIn } from '../values/numbers'
import { equalityTest, isPattern, membershipTest, orderTest, patternTest } from './comparisons'
import type { FieldTest } from './FieldTest'
import { every, opposite, someValue } from './FieldTest'
import { GEO_OPERATORS } from './geoOperators'
import { bitTest, moduloTest } from './numberTests'
import { typeTest } from './typeTest'

/** Compiles what stands beside an operator. The whole condition is at hand: `$regex` has its options there. */
type FieldOperator = (operand: unknown, within: Within) => FieldTest

export interface Within {
  readonly condition: Readonly<Record<string, unknown>>
  /** Compiles a query on the documents in a list. */
  readonly compileQuery: (query: Readonly<Record<string, unknown>>) => (document: unknown) => boolean
}

const ordering =
  (name: string, holds: (order: number) => boolean): FieldOperator =>
  operand =>
    someValue(orderTest(name, operand, holds))

const bits =
  (name: string, holds: (found: bigint, mask: bigint) => boolean): FieldOperator =>
  operand =>
    someValue(bitTest(name, operand, holds))

const FIELD_OPERATORS: Readonly<Record<string, FieldOperator>> = {
  ...GEO_OPERATORS,
  $eq: operand => someValue(equalityTest(operand)),
  $ne: operand => {
    if (isPattern(operand)) throw requestRefused("Can't have regex as arg to $ne")
    return opposite(someValue(equalityTest(operand)))
  },
  $gt: ordering('$gt', order => order > 0),
  $gte: ordering('$gte', order => order >= 0),
  $lt: ordering('$lt', order => order < 0),
  $lte: ordering('$lte', order => order <= 0),
  $in: operand => someValue(membershipTest('$in', operand)),
  $nin: operand => opposite(someValue(membershipTest('$nin', operand))),
  $not: (operand, within) => {
    if (isPattern(operand)) return opposite(someValue(equalityTest(operand)))
    if (!isDocument(operand) || Object.keys(operand).length === 0) {
      throw requestRefused('$not needs a regex or a document')
    }
    return opposite(compileOperators(operand, within))
  },
  $exists: operand => {
    const there = someValue(value => value !== undefined, 'as it is')
    return operand === false || operand === 0 || operand === null ? opposite(there) : there
  },
  $type: operand => someValue(typeTest(operand)),
  $mod: operand => someValue(moduloTest(operand)),
  $regex: (operand, { condition }) => someValue(patternTest(patternIn(operand, condition['$options']))),
  $options: (_operand, { condition }) => {
    if (!Object.hasOwn(condition, '$regex')) throw requestRefused('$options needs a $regex')
    return every([])
  },
  $size: operand => {
    const size = wholeIn(operand, '$size')
    if (size < 0) throw requestRefused('$size may not be negative')
    return someValue(value => Array.isArray(value) && value.length === size, 'as it is')
  },
  $all: (operand, within) => {
    if (!Array.isArray(operand)) throw requestRefused('$all needs an array')
    const wanted = (operand as unknown[]).map(value => allOf(value, within))
    return wanted.length === 0 ? NONE : every(wanted)
  },
  $elemMatch: (operand, within) => {
    if (!isDocument(operand)) throw requestRefused('$elemMatch needs an Object')
    const test = elementTest(operand, within)
    return someValue(value => Array.isArray(value) && value.some(test), 'as it is')
  },
  $bitsAllClear: bits('$bitsAllClear', found => found === 0n),
  $bitsAllSet: bits('$bitsAllSet', (found, mask) => found === mask),
  $bitsAnyClear: bits('$bitsAnyClear', (found, mask) => found !== mask),
  $bitsAnySet: bits('$bitsAnySet', found => found !== 0n),
}

/** Lists the names of the operators that a query may use on a field. */
export const fieldOperators = (): string[] => Object.keys(FIELD_OPERATORS)

const NONE: FieldTest = { at: () => false, of: () => false }

/** What `$all` asks of one of its values: an `$elemMatch` of its own, or equality. */
function allOf(value: unknown, within: Within): FieldTest {
  if (isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true) {
    if (!Object.hasOwn(value, '$elemMatch')) throw requestRefused('no $ expressions in $all')
    return compileOperators(value, within)
  }
  return someValue(equalityTest(value))
}

const COMBINING = ['$and', '$or', '$nor']

/** Conditions on the fields of documents, or operators on the elements themselves. */
function elementTest(
  operand: Readonly<Record<string, unknown>>,
  within: Within,
): (element: unknown) => boolean {
  const [first] = Object.keys(operand)
  if (first?.startsWith('$') === true && !COMBINING.includes(first)) {
    const test = compileOperators(operand, within)
    return element => test.of(element)
  }
  const matches = within.compileQuery(operand)
  // What is no document has no fields that could be so.
  return element => (isDocument(element) || Array.isArray(element)) && matches(element)
}

/** Compiles the operators of one condition. @throws EngineFault for one that is not known */
export function compileOperators(
  condition: Readonly<Record<string, unknown>>,
  outer: Omit<Within, 'condition'>,
): FieldTest {
  const within = { ...outer, condition }
  return every(
    Object.entries(condition).map(([name, operand]) => {
      const operator = Object.hasOwn(FIELD_OPERATORS, name) ? FIELD_OPERATORS[name] : undefined
      if (operator === undefined) throw requestRefused(`unknown operator: ${name}`)
      return operator(operand, within)
    }),
  )
}
