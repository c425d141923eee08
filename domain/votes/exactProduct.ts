/**
 * Product of two whole numbers from 0 up, exact.
 *
 * Plain numbers are enough here and old phones have no BigInt: the largest compound, 12,000 units of 100,000 m² each
 * (10^7 in 0.01 m²), times the 100,000 of a percentage with three decimals, is 1.2 × 10^16 and thus already refused,
 * while real compounds (below 10^9) leave a factor of 10^6. What would not be exact throws instead of being rounded.
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

/** A whole number from 0 up that a double holds exactly. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
