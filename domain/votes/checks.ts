import { exactProduct } from './exactProduct'
import type { Check, Threshold, VoteRule, Weight } from './Vote'

/**
 * Tells whether `have` of `base` reaches the threshold, by cross-multiplication of whole numbers. Nothing is reached by
 * nobody: 0 of 0 is not three quarters.
 *
 * @throws RangeError for numbers that cannot be multiplied exactly.
 */
export const reaches = (have: number, base: number, threshold: Threshold): boolean => {
  const left = exactProduct(have, threshold.denominator)
  const right = exactProduct(base, threshold.numerator)
  return have > 0 && (threshold.reachedByEqual ? left >= right : left > right)
}

/**
 * Counts how many more, at the same base, would reach the threshold: the smallest such number, 0 when it is reached.
 */
export const missing = (have: number, base: number, threshold: Threshold): number =>
  Math.max(0, leastThatReaches(base, threshold) - have)

/** Finds the smallest count that reaches the threshold: 600 for two thirds of 900, 451 for more than half of them. */
export const leastThatReaches = (base: number, threshold: Threshold): number => {
  const product = exactProduct(base, threshold.numerator)
  const remainder = product % threshold.denominator
  const whole = (product - remainder) / threshold.denominator
  const least = threshold.reachedByEqual && remainder === 0 ? whole : whole + 1
  return Math.max(1, least)
}

/** Holds turnout against the quorum: by heads, and by area where the rule asks for it; empty when there is none. */
export const quorumChecks = (
  rule: Pick<VoteRule, 'quorum'>,
  electorate: Weight,
  participating: Weight,
): readonly Check[] =>
  rule.quorum === null ? [] : byMeasures('quorum', participating, electorate, rule.quorum)

/** Holds those who agree against those who take part; whoever abstains takes part. */
export const consentChecks = (
  rule: Pick<VoteRule, 'consent'>,
  participating: Weight,
  agree: Weight,
): readonly Check[] => byMeasures('consent', agree, participating, rule.consent)

const byMeasures = (
  of: Check['of'],
  have: Weight,
  base: Weight,
  thresholds: { readonly heads: Threshold; readonly area: Threshold | null },
): readonly Check[] => {
  const heads = check(of, 'heads', have.heads, base.heads, thresholds.heads)
  return thresholds.area === null
    ? [heads]
    : [heads, check(of, 'area', have.area, base.area, thresholds.area)]
}

const check = (
  of: Check['of'],
  measure: Check['measure'],
  have: number,
  base: number,
  threshold: Threshold,
): Check => ({
  of,
  measure,
  have,
  base,
  threshold,
  met: reaches(have, base, threshold),
  missing: missing(have, base, threshold),
})
