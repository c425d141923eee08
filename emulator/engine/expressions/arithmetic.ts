import type { Operator, OperatorTable } from './Expression'
import { onArguments } from './Expression'
import { requestRefused } from '../faults'
import { isNullish } from '../values/bsonType'
import { exactly, numberIn } from '../values/numbers'
import { roundTo } from './rounding'

/** Works on one number; of nothing comes null. */
const ofOne = (name: string, work: (value: number) => number): Operator =>
  onArguments(name, [1, 1], value => (isNullish(value) ? null : work(numberIn(value, name))))

/** Works on numbers; when one of them is nothing, null comes of it. */
const ofNumbers = (
  name: string,
  count: readonly [number, number],
  work: (...numbers: number[]) => number,
): Operator =>
  onArguments(name, count, (...values) =>
    values.some(isNullish) ? null : work(...values.map(value => numberIn(value, name))),
  )

function positive(value: number, name: string): number {
  if (value > 0 || Number.isNaN(value)) return value
  throw requestRefused(`${name}'s argument must be a positive number, but is ${value}`)
}

/** Operators that count. */
export const ARITHMETIC: OperatorTable = {
  $abs: ofOne('$abs', Math.abs),
  $ceil: ofOne('$ceil', Math.ceil),
  $floor: ofOne('$floor', Math.floor),
  $exp: ofOne('$exp', Math.exp),
  $ln: ofOne('$ln', value => Math.log(positive(value, '$ln'))),
  $log10: ofOne('$log10', value => Math.log10(positive(value, '$log10'))),
  $sqrt: ofOne('$sqrt', value => {
    if (value < 0) throw requestRefused("$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(value)
  }),
  $add: onArguments('$add', [0, Infinity], (...values) => sum(values)),
  $subtract: onArguments('$subtract', [2, 2], difference),
  $multiply: ofNumbers('$multiply', [0, Infinity], (...numbers) =>
    exactly(
      numbers.reduce((product, factor) => product * factor, 1),
      numbers,
      '$multiply',
    ),
  ),
  $divide: ofNumbers('$divide', [2, 2], (dividend = 0, divisor = 0) => {
    if (divisor === 0) throw requestRefused("can't $divide by zero")
    return dividend / divisor
  }),
  $mod: ofNumbers('$mod', [2, 2], (dividend = 0, divisor = 0) => {
    if (divisor === 0) throw requestRefused("can't $mod by zero")
    return dividend % divisor
  }),
  $pow: ofNumbers('$pow', [2, 2], (base = 0, exponent = 0) => {
    if (base === 0 && exponent < 0)
      throw requestRefused('$pow cannot take a base of 0 and a negative exponent')
    return exponent < 0 ? base ** exponent : exactly(base ** exponent, [base, exponent], '$pow')
  }),
  $log: ofNumbers('$log', [2, 2], (value = 0, base = 0) => {
    if (base === 1) throw requestRefused("$log's base must be a positive number not equal to 1, but is 1")
    return Math.log(positive(value, '$log')) / Math.log(positive(base, '$log'))
  }),
  $round: ofNumbers('$round', [1, 2], (value = 0, place = 0) => roundTo(value, place, 'half even')),
  $trunc: ofNumbers('$trunc', [1, 2], (value = 0, place = 0) => roundTo(value, place, 'towards zero')),
}

function sum(values: readonly unknown[]): unknown {
  if (values.some(isNullish)) return null
  const dates = values.filter(value => value instanceof Date)
  if (dates.length > 1) throw requestRefused('only one date allowed in an $add expression')
  const numbers = values.filter(value => !(value instanceof Date)).map(value => numberIn(value, '$add'))
  const total = exactly(
    numbers.reduce((so, next) => so + next, 0),
    numbers,
    '$add',
  )
  const [date] = dates
  return date === undefined ? total : new Date(date.getTime() + Math.round(total))
}

function difference(left: unknown, right: unknown): unknown {
  if (isNullish(left) || isNullish(right)) return null
  if (left instanceof Date) {
    if (right instanceof Date) return left.getTime() - right.getTime()
    return new Date(left.getTime() - Math.round(numberIn(right, '$subtract')))
  }
  const numbers = [numberIn(left, '$subtract'), numberIn(right, '$subtract')] as const
  return exactly(numbers[0] - numbers[1], numbers, '$subtract')
}
