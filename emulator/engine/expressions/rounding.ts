import { requestRefused } from '../faults'

const LEAST_PLACE = -20
const MOST_PLACE = 100

export type Rounding = 'half even' | 'towards zero'

/**
 * Rounds a number at a decimal place, by its decimal digits as they are written: 1.005 at place 2 is a tie.
 * @param place digits behind the point; negative ones stand before it
 * @throws EngineFault for a place that is not whole or out of range
 */
export function roundTo(value: number, place: number, rounding: Rounding): number {
  if (!Number.isInteger(place) || place < LEAST_PLACE || place > MOST_PLACE) {
    throw requestRefused(`the precision must be a whole number from ${LEAST_PLACE} to ${MOST_PLACE}`)
  }
  if (!Number.isFinite(value)) return value
  const { digits, point } = decimalOf(Math.abs(value))
  const keep = point + place
  if (keep >= digits.length) return value
  const rounded = roundDigits(digits, keep, rounding)
  return Math.sign(value) * Number(`${rounded.toString()}e${String(-place)}`)
}

/** The digits of a number and where its point is: 12.5 is 125 with the point behind 2. */
function decimalOf(value: number): { digits: string; point: number } {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e')
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 }
}

function roundDigits(digits: string, keep: number, rounding: Rounding): bigint {
  const kept = BigInt(keep <= 0 ? '0' : digits.slice(0, keep))
  if (rounding === 'towards zero' || keep < 0) return kept
  const rest = digits.slice(keep)
  const half = `5${'0'.repeat(rest.length - 1)}`
  const isUp = rest > half || (rest === half && kept % 2n === 1n)
  return isUp ? kept + 1n : kept
}
