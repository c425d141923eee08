import { jStat } from 'jstat'
import { meanOf, stepsTo, type Forecast } from './Forecast'
import { solve } from './solve'

/** Counts with mean `exp(x · coefficients)` and variance `mean + mean² / size`. */
export interface CountModel {
  readonly coefficients: readonly number[]
  readonly size: number
}

/** So large that it is Poisson's. */
const largestSize = 1e6
const smallestSize = 1e-3
const rounds = 6
const steps = 12

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)

/** Neither too small to take a logarithm of nor so large that it runs away. */
const meanAt = (row: readonly number[], coefficients: readonly number[]): number =>
  Math.exp(Math.max(-20, Math.min(20, dot(row, coefficients))))

/** One step of Fisher's scoring, with the size held. */
const scored = (
  rows: readonly (readonly number[])[],
  counts: readonly number[],
  { coefficients, size }: CountModel,
): readonly number[] => {
  const width = coefficients.length
  const matrix = Array.from({ length: width }, () => Array.from({ length: width }, () => 0))
  const right = Array.from({ length: width }, () => 0)
  rows.forEach((row, at) => {
    const mean = meanAt(row, coefficients)
    const weight = mean / (1 + mean / size)
    const working = dot(row, coefficients) + ((counts[at] ?? 0) - mean) / mean
    row.forEach((value, i) => {
      right[i] = (right[i] ?? 0) + weight * value * working
      const line = matrix[i] ?? []
      row.forEach((other, j) => {
        line[j] = (line[j] ?? 0) + weight * value * other
      })
    })
  })
  return solve(matrix, right) ?? coefficients
}

/** The logarithm of how likely the counts are, without what does not depend on the size. */
const likelihood = (counts: readonly number[], means: readonly number[], size: number): number =>
  counts.reduce((sum, count, at) => {
    const mean = means[at] ?? 0
    return (
      sum +
      jStat.gammaln(count + size) -
      jStat.gammaln(size) +
      size * Math.log(size / (size + mean)) +
      count * Math.log(mean / (size + mean))
    )
  }, 0)

const golden = (Math.sqrt(5) - 1) / 2

/** Finds the size that makes the counts likeliest, by golden section over its logarithm. */
export const fitSize = (counts: readonly number[], means: readonly number[]): number => {
  let [low, high] = [Math.log(smallestSize), Math.log(largestSize)]
  const at = (place: number) => likelihood(counts, means, Math.exp(place))
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)]
  let [atLeft, atRight] = [at(left), at(right)]
  for (let round = 0; round < 50; round += 1) {
    if (atLeft > atRight) {
      high = right
      right = left
      atRight = atLeft
      left = high - golden * (high - low)
      atLeft = at(left)
    } else {
      low = left
      left = right
      atLeft = atRight
      right = low + golden * (high - low)
      atRight = at(right)
    }
  }
  return Math.exp((low + high) / 2)
}

/** Fits a negative binomial regression with logarithmic link: coefficients and size in turn, each the likeliest. */
export const fitCounts = (rows: readonly (readonly number[])[], counts: readonly number[]): CountModel => {
  const width = rows[0]?.length ?? 0
  let model: CountModel = {
    coefficients: [
      Math.log(Math.max(meanOf(counts), 1e-3)),
      ...Array.from({ length: Math.max(0, width - 1) }, () => 0),
    ],
    size: largestSize,
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < steps; step += 1) {
      const coefficients = scored(rows, counts, model)
      const moved = Math.max(...coefficients.map((one, at) => Math.abs(one - (model.coefficients[at] ?? 0))))
      model = { ...model, coefficients }
      if (moved < 1e-9) break
    }
    const { coefficients, size } = model
    const next = fitSize(
      counts,
      rows.map(row => meanAt(row, coefficients)),
    )
    if (Math.abs(Math.log(next / size)) < 1e-6) break
    model = { coefficients, size: next }
  }
  return model
}

/** The least count that so much of the distribution does not exceed. */
const quantile = (mean: number, size: number, tail: number): number => {
  // Term by term: each follows from the one before.
  const p = mean / (mean + size)
  let term = Math.exp(size * Math.log1p(-p))
  let below = term
  let count = 0
  const most = mean + 40 * Math.sqrt(mean + (mean * mean) / size) + 10
  while (below < tail && count < most) {
    term *= ((count + size) / (count + 1)) * p
    count += 1
    below += term
  }
  return count
}

const harmonics = [1, 2] as const

/** A constant, and two waves of a season. */
const rowAt = (week: number, season: number): readonly number[] => [
  1,
  ...harmonics.flatMap(wave => {
    const turn = (2 * Math.PI * wave * week) / season
    return [Math.sin(turn), Math.cos(turn)]
  }),
]

/** Foresees counts by a negative binomial regression on the time of the year. */
export const negativeBinomial = (series: readonly number[], horizon: number, season: number): Forecast => {
  const model = fitCounts(
    series.map((_, week) => rowAt(week, season)),
    series,
  )
  const expected = stepsTo(horizon).map(step =>
    meanAt(rowAt(series.length + step - 1, season), model.coefficients),
  )
  return {
    expected,
    low: expected.map(mean => quantile(mean, model.size, 0.1)),
    high: expected.map(mean => quantile(mean, model.size, 0.9)),
  }
}
