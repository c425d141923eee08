import { firstState, smooth } from '#domain/evaluation/forecast/holtWinters'
import { fitCounts, fitSize } from '#domain/evaluation/forecast/negativeBinomial'
import { flatMean, seasonalNaive } from '#domain/evaluation/forecast/naive'
import { advantage } from '#domain/evaluation/forecast/backTest'

/**
 * International visitor nights in Australia, the first two years of `austourists` (R package fpp2), and where
 * `forecast::hw(initial = "simple")` of R stands after them.
 */
const austourists = [30.052513, 19.148496, 25.317692, 27.591437, 32.076456, 23.487961, 28.47594, 35.123753]

test('Holt-Winters comes to what R does with the same smoothing', () => {
  const { state } = smooth(
    austourists,
    { alpha: 0.441, beta: 0.03, gamma: 0.002 },
    firstState(austourists, 4),
  )
  expect(state.level).toBeCloseTo(31.6186014537107, 10)
  expect(state.slope).toBeCloseTo(1.00659064213558, 10)
  const [first, second, third, fourth] = state.seasons
  expect(first).toBeCloseTo(4.52260406322175, 10)
  expect(second).toBeCloseTo(-6.37978566983114, 10)
  expect(third).toBeCloseTo(-0.216664733898538, 10)
  expect(fourth).toBeCloseTo(2.06488449502578, 10)
})

/** European red mites on 150 apple leaves: Bliss and Fisher, Biometrics 9 (1953) 176; likeliest size 1.0246. */
const mites = [70, 38, 17, 10, 9, 3, 2, 1].flatMap((leaves, count) =>
  Array.from({ length: leaves }, () => count),
)

test('the negative binomial of the mites on apple leaves has the published mean and size', () => {
  const model = fitCounts(
    mites.map(() => [1]),
    mites,
  )
  expect(Math.exp(model.coefficients[0] ?? 0)).toBeCloseTo(172 / 150, 8)
  expect(model.size).toBeCloseTo(1.0246, 3)
  expect(
    fitSize(
      mites,
      mites.map(() => 172 / 150),
    ),
  ).toBeCloseTo(1.0246, 3)
})

test('at the fit of a regression the score of every coefficient is nought', () => {
  const rows = mites.map((_, at) => [1, Math.sin(at), at / 150])
  const { coefficients, size } = fitCounts(rows, mites)
  const score = (column: number) =>
    rows.reduce((sum, row, at) => {
      const mean = Math.exp(
        row.reduce((total, value, index) => total + value * (coefficients[index] ?? 0), 0),
      )
      return sum + ((row[column] ?? 0) * ((mites[at] ?? 0) - mean)) / (1 + mean / size)
    }, 0)
  for (const column of [0, 1, 2]) expect(score(column)).toBeCloseTo(0, 4)
})

test('the naive forecasts are those of a year ago, and its mean', () => {
  expect(seasonalNaive([1, 2, 3, 4, 5, 6], 5, 4)).toEqual([3, 4, 5, 6, 3])
  expect(flatMean([9, 9, 1, 2, 3, 4], 2, 4)).toEqual([2.5, 2.5])
})

test('the advantage is a mean over its standard error', () => {
  // Differences 1, 3, 2, 2: mean 2, variance 0.5, of four.
  expect(advantage([0, 0, 0, 0], [1, 3, 2, 2], 0)).toBeCloseTo(2 / Math.sqrt(0.5 / 4), 10)
  expect(advantage([1, 1], [1, 1], 0)).toBe(0)
})
