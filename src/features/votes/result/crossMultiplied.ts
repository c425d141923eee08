import type { CheckView } from '#contracts/votes'
import { groupThousands } from '#copy/kernel/figures'
import { exactProduct } from '#domain/votes/exactProduct'

/** Whole numbers above this are grouped; shorter ones are easier to compare without. */
const GROUPED_FROM = 10_000

const figure = (whole: number): string => (whole < GROUPED_FROM ? String(whole) : groupThousands(whole))

/** The comparison as it was made: 486 × 4 ≥ 600 × 3 → 1944 ≥ 1800 ✓ */
export const crossMultiplied = ({
  have,
  base,
  threshold,
  met,
}: Pick<CheckView, 'have' | 'base' | 'threshold' | 'met'>): string => {
  const { numerator, denominator, reachedByEqual } = threshold
  const sign = reachedByEqual ? '≥' : '>'
  const left = `${figure(have)} × ${String(denominator)}`
  const right = `${figure(base)} × ${String(numerator)}`
  const products = `${figure(exactProduct(have, denominator))} ${sign} ${figure(exactProduct(base, numerator))}`
  return `${left} ${sign} ${right} → ${products} ${met ? '✓' : '✗'}`
}
