import type { OperatorTable } from './Expression'
import { onArguments } from './Expression'
import { requestRefused } from '../faults'
import { isNullish } from '../values/bsonType'
import { numberIn } from '../values/numbers'

const HALF_TURN = 180

const FUNCTIONS: Readonly<Record<string, (value: number) => number>> = {
  $acos: Math.acos,
  $acosh: Math.acosh,
  $asin: Math.asin,
  $asinh: Math.asinh,
  $atan: Math.atan,
  $atanh: Math.atanh,
  $cos: Math.cos,
  $cosh: Math.cosh,
  $degreesToRadians: value => (value * Math.PI) / HALF_TURN,
  $radiansToDegrees: value => (value * HALF_TURN) / Math.PI,
  $sin: Math.sin,
  $sinh: Math.sinh,
  $tan: Math.tan,
  $tanh: Math.tanh,
}

const ofOne = Object.entries(FUNCTIONS).map(([name, work]) => {
  const operator = onArguments(name, [1, 1], value => {
    if (isNullish(value)) return null
    const number = numberIn(value, name)
    const result = work(number)
    if (Number.isNaN(result) && !Number.isNaN(number))
      throw requestRefused(`${name} cannot be applied to ${number}`)
    return result
  })
  return [name, operator] as const
})

/** Angles and their functions. */
export const TRIGONOMETRY: OperatorTable = {
  ...Object.fromEntries(ofOne),
  $atan2: onArguments('$atan2', [2, 2], (y, x) =>
    isNullish(y) || isNullish(x) ? null : Math.atan2(numberIn(y, '$atan2'), numberIn(x, '$atan2')),
  ),
}
