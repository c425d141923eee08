/**
 * Multiplies two whole numbers from 0 up, exactly.
 *
 * Plain numbers are enough, and old phones have no BigInt: 12,000 units of 100,000 m² each are 1.2 × 10^11 in 0.01 m²;
 * the largest factor in use is the 10^4 of a percentage with two decimals; 1.2 × 10^15 is below 2^53 (9 × 10^15). What
 * would not be exact throws instead of being rounded.
 *
 * @throws RangeError when a factor is negative, not whole, or the product is beyond 2^53 - 1.
 */
export const exactProduct = (left: number, right: number): number => {
  const product = left * right
  if (!isCount(left) || !isCount(right) || !Number.isSafeInteger(product)) {
    throw new RangeError(`${String(left)} × ${String(right)} is not exact`)
  }
  return product
}

/** Tells whether a value is a whole number from 0 up that a double holds exactly. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
