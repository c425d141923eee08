import type { OperatorTable } from './Expression'
import { onArguments } from './Expression'
import { isNullish } from '../values/bsonType'
import { compareValues } from '../values/compareValues'
import { exactly, numberIn } from '../values/numbers'
import { isNumeric } from '../values/bsonType'

const numbersIn = (values: readonly unknown[], where: string): number[] =>
  values.filter(isNumeric).map(value => numberIn(value, where))

/** Adds up what is a number; everything else, and nothing, counts as 0. */
export function sumOf(values: readonly unknown[]): number {
  const numbers = numbersIn(values, '$sum')
  let sum = 0
  for (const number of numbers) sum += number
  return exactly(sum, numbers, '$sum')
}

/** Works out the mean of what is a number; null of none. */
export function meanOf(values: readonly unknown[]): number | null {
  const numbers = numbersIn(values, '$avg')
  return numbers.length === 0 ? null : sumOf(numbers) / numbers.length
}

/** Finds the largest value (`1`) or the smallest (`-1`) that is not null or missing; null of none. */
export function extremeOf(values: readonly unknown[], sign: 1 | -1): unknown {
  let best: unknown = null
  for (const value of values) {
    if (isNullish(value)) continue
    if (best === null || compareValues(value, best) * sign > 0) best = value
  }
  return best
}

/** Works out the standard deviation of what is a number: of a whole population, or of a sample of it. */
export function deviationOf(values: readonly unknown[], kind: 'population' | 'sample'): number | null {
  const numbers = numbersIn(values, kind === 'sample' ? '$stdDevSamp' : '$stdDevPop')
  const divisor = kind === 'sample' ? numbers.length - 1 : numbers.length
  if (divisor < 1) return null
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0)
  return Math.sqrt(squares / divisor)
}

/** Of one argument that is a list its elements count; otherwise the arguments do, and a list among them is no number. */
const over = (name: string, work: (values: readonly unknown[]) => unknown) =>
  onArguments(name, [1, Infinity], (...values) => {
    const [only] = values
    return work(values.length === 1 && Array.isArray(only) ? (only as unknown[]) : values)
  })

/** Operators that make one value of several, outside of a `$group`. */
export const ACCUMULATIONS: OperatorTable = {
  $sum: over('$sum', sumOf),
  $avg: over('$avg', meanOf),
  $max: over('$max', values => extremeOf(values, 1)),
  $min: over('$min', values => extremeOf(values, -1)),
  $stdDevPop: over('$stdDevPop', values => deviationOf(values, 'population')),
  $stdDevSamp: over('$stdDevSamp', values => deviationOf(values, 'sample')),
}
