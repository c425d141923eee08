import { jStat } from 'jstat'

const confidence = 0.95
const permille = 1_000

/**
 * Works out the interval in which a share lies with 95 %, by Wilson's score, in tenths of a percent rounded half up.
 * Source: Wilson, J. Am. Stat. Assoc. 22 (1927) 209; recommended for small n by Newcombe, Stat. Med. 17 (1998) 857.
 * @param part how many count; weighed answers make a fraction, for which the interval is on the safe side
 * @example wilson(81, 263) // { low: 255, high: 366 }
 */
export const wilson = (part: number, n: number): { readonly low: number; readonly high: number } => {
  const z = jStat.normal.inv(1 - (1 - confidence) / 2, 0, 1)
  const share = part / n
  const centre = part + (z * z) / 2
  const half = z * Math.sqrt(n * share * (1 - share) + (z * z) / 4)
  const rounded = (value: number) => Math.floor((value / (n + z * z)) * permille + 0.5)
  return { low: Math.max(0, rounded(centre - half)), high: Math.min(permille, rounded(centre + half)) }
}
