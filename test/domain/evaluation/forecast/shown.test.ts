import { backTest } from '#domain/evaluation/forecast/backTest'
import { forecastOf } from '#domain/evaluation/forecast/forecastOf'
import { tuesday } from '../../issues/given'
import { seasonal } from './series'

const seeds = Array.from({ length: 15 }, (_, index) => 1 + index)

test('a series with a known season is foreseen better than naively, within its bounds, and near the truth', () => {
  for (const seed of seeds.slice(0, 4)) {
    const weeks = 160
    const found = forecastOf(seasonal(weeks, 30, 0.6, seed), tuesday)
    if (found === null) throw new Error(`nothing was foreseen of the series ${String(seed)}`)
    expect(found.mase).toBeLessThan(1)
    expect(found.origins).toBe(52)
    expect(found.coverage).toBeGreaterThan(0.68)
    found.expected.forEach((value, step) => {
      const truth = 30 * (1 + 0.6 * Math.sin((2 * Math.PI * (weeks + step)) / 52))
      expect(Math.abs(value - truth)).toBeLessThan(0.3 * truth + 3)
      expect(found.low[step]).toBeLessThan(value)
      expect(found.high[step]).toBeGreaterThan(value)
    })
  }
})

test('on noise it hides itself', () => {
  const shown = [6, 30].flatMap(mean =>
    seeds.filter(seed => forecastOf(seasonal(130, mean, 0, seed * 31 + mean), tuesday) !== null),
  )
  // One in a hundred by each method, by chance.
  expect(shown.length).toBeLessThanOrEqual(1)
})

test('before there is a year to try it on, nothing is shown', () => {
  expect(forecastOf(seasonal(114, 30, 0.6, 1), tuesday)).toBeNull()
  expect(forecastOf(seasonal(115, 30, 0.6, 1), tuesday)).not.toBeNull()
  expect(forecastOf([], tuesday)).toBeNull()
})

test('nothing that ever happened, and nothing at all, are foreseen by nobody', () => {
  expect(
    forecastOf(
      Array.from({ length: 140 }, () => 0),
      tuesday,
    ),
  ).toBeNull()
  expect(
    forecastOf(
      Array.from({ length: 140 }, () => 7),
      tuesday,
    ),
  ).toBeNull()
})

test('from no origin is anything known that came after it', () => {
  const series = Array.from({ length: 80 }, (_, week) => week)
  const seen: number[] = []
  const results = backTest(
    series,
    (known, horizon) => {
      seen.push(known.length)
      const expected = Array.from({ length: horizon }, (_, step) => known.length + step)
      return { expected, low: expected, high: expected }
    },
    10,
    4,
  )
  expect(seen).toEqual([67, 68, 69, 70, 71, 72, 73, 74, 75, 76])
  expect(results.every(({ error, within }) => error === 0 && within === 1)).toBe(true)
})
