import { generator, neutral, pointHex, timesPublic, type Point } from './group'

/** Larger totals are not looked for: some 1.1 million steps, a minute or two. 2^40 times 0.01 m² are eleven thousand square kilometres. */
const mostBound = 2 ** 40

/**
 * Makes a search for totals: of a point `total · G` it finds the total, from 0 up to a bound, by baby steps and giant steps.
 * The table of baby steps is made once, of √bound points, and each search takes as many steps at most: of 4,200 homes of
 * 100 m² (4.2 × 10⁷ in 0.01 m²) 6,481 each, under a second.
 *
 * @returns a search that answers null where the total is beyond the bound.
 * @throws RangeError for a bound beyond 2⁴⁰.
 */
export const totalsUpTo = (bound: number): ((point: Point) => number | null) => {
  if (!Number.isSafeInteger(bound) || bound < 0 || bound > mostBound)
    throw new RangeError(`A total of ${String(bound)} is not looked for`)
  const stride = Math.ceil(Math.sqrt(bound + 1))
  const babies = new Map<string, number>()
  let baby = neutral
  for (let step = 0; step < stride; step += 1) {
    babies.set(pointHex(baby), step)
    baby = baby.add(generator)
  }
  const giant = timesPublic(generator, BigInt(stride)).negate()
  return point => {
    let left = point
    for (let step = 0; step <= stride; step += 1) {
      const found = babies.get(pointHex(left))
      if (found !== undefined) {
        const total = step * stride + found
        return total <= bound ? total : null
      }
      left = left.add(giant)
    }
    return null
  }
}
