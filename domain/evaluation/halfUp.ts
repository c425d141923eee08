/**
 * Rounds a fraction half up to a whole number of parts, exactly: figures of evaluation are rounded, shares of votes are cut.
 * @param parts into how many parts a whole is cut: 1000 for tenths of a percent
 * @example halfUp(1772n, 2135n, 1000) // 830
 */
export const halfUp = (numerator: bigint, denominator: bigint, parts: number): number =>
  Number((2n * numerator * BigInt(parts) + denominator) / (2n * denominator))
