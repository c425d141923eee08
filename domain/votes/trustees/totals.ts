import type { Weight } from '../Vote'
import type { Dealing } from './ceremony'
import { totalsUpTo } from './logarithm'
import { combine, faultOfOpening, type OpeningFault, type TrusteeOpening } from './opening'
import type { NamedSum } from './sums'

/** The total of one option. */
export interface OptionTotal extends Weight {
  readonly questionId: string
  readonly option: string
}

/** Totals of all options; or the opening that does not fit; or a sum that hides no total up to its bound. */
export type Opened = { readonly totals: readonly OptionTotal[] } | OpeningFault | { readonly check: 'total' }

/**
 * Opens all sums by two trustees: holds each opening against dealings and sums, puts them together and finds the totals.
 *
 * @param most heads and area that took part: no total is larger.
 */
export const openTotals = (
  voteId: string,
  dealings: readonly Dealing[],
  sums: readonly NamedSum[],
  openings: readonly [TrusteeOpening, TrusteeOpening],
  most: Weight,
): Opened => {
  for (const opening of openings) {
    const fault = faultOfOpening(voteId, dealings, sums, opening)
    if (fault !== null) return fault
  }
  const searches = { heads: totalsUpTo(most.heads), area: totalsUpTo(most.area) }
  const points = combine(sums, openings)
  const found = points.map((point, index) => searches[sums[index]?.measure ?? 'heads'](point))
  const totals: OptionTotal[] = []
  for (let index = 0; index < sums.length; index += 2) {
    const [sum, heads, area] = [sums[index], found[index], found[index + 1]]
    if (sum === undefined || heads === null || area === null || heads === undefined || area === undefined)
      return { check: 'total' }
    totals.push({ questionId: sum.questionId, option: sum.option, heads, area })
  }
  return { totals }
}
