import { exactProduct } from './exactProduct'

/**
 * Writes a share in per cent for display, cut to `digits` decimals and never rounded up, so that it cannot seem to pass
 * a threshold it misses: 2 of 3 is 66.6. A share of nothing is 0.
 *
 * @throws RangeError for numbers that cannot be multiplied exactly.
 */
export const cutPercent = (have: number, base: number, digits: number): string => {
  const scaled = exactProduct(have, 100 * 10 ** digits)
  const whole = base === 0 ? 0 : (scaled - (scaled % base)) / base
  if (digits === 0) return String(whole)
  const padded = String(whole).padStart(digits + 1, '0')
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}
