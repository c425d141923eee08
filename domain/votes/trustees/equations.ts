import { multiplyAll, neutral, timesPublic, type Point } from './group'

/** Points with scalars whose products must add up to nothing. */
export type Equation = readonly (readonly [Point, bigint])[]

/** Tells whether one equation holds. */
export const holds = (equation: Equation): boolean =>
  equation.reduce((sum, [point, scalar]) => sum.add(timesPublic(point, scalar)), neutral).is0()

/**
 * Tells whether all of many equations hold, by adding them up, each multiplied by a random weight, and one multiplication
 * of all their points at once. One that does not hold gets through with a probability of 2⁻¹²⁸, as long as whoever made it
 * cannot foresee the weights. A point that stands in several equations as the same object is multiplied once.
 *
 * @param drawWeight 128 random bits, drawn when the equations are known.
 */
export const allHold = (equations: readonly Equation[], drawWeight: () => bigint): boolean => {
  const sums = new Map<Point, bigint>()
  for (const equation of equations) {
    const weight = drawWeight()
    for (const [point, scalar] of equation) {
      const before = sums.get(point)
      sums.set(point, before === undefined ? weight * scalar : before + weight * scalar)
    }
  }
  return multiplyAll([...sums]).is0()
}
