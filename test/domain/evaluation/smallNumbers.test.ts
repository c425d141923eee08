import fc from 'fast-check'
import { funnelLimits, funnelPlace } from '#domain/evaluation/funnel'
import { wilson } from '#domain/evaluation/wilson'

/** Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3: Wilson's score without continuity correction. */
test.each([
  [81, 263, 255, 366],
  [15, 148, 62, 160],
  [0, 20, 0, 161],
  [1, 29, 6, 172],
])('%i of %i lie between %i and %i of a thousand, as published', (part, n, low, high) => {
  expect(wilson(part, n)).toEqual({ low, high })
})

test('an interval holds its share and stays within 0 and 100 %', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 19 }), fc.nat(19), (n, some) => {
      const part = Math.min(n, some)
      const { low, high } = wilson(part, n)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1000)
      expect(low).toBeLessThanOrEqual((part / n) * 1000 + 0.5)
      expect(high).toBeGreaterThanOrEqual((part / n) * 1000 - 0.5)
    }),
  )
})

/** Exactly, by Pascal's triangle. */
const below = (r: number, n: number, p: number): number => {
  let row = [1]
  for (let i = 0; i < n; i += 1)
    row = Array.from({ length: row.length + 1 }, (_, k) => (row[k] ?? 0) * (1 - p) + (row[k - 1] ?? 0) * p)
  return row.slice(0, r + 1).reduce((sum, one) => sum + one, 0)
}

test('of a limit, so much of the binomial distribution lies below it and not below the number after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 120 }), fc.integer({ min: 5, max: 95 }), (n, percent) => {
      const p = percent / 100
      const limits = funnelLimits(n, p)
      for (const [tail, share] of [
        [0.025, limits.low95],
        [0.975, limits.high95],
        [0.001, limits.low998],
        [0.999, limits.high998],
      ] as const) {
        const at = Math.ceil(share * n - 1e-9)
        expect(below(at, n, p)).toBeGreaterThanOrEqual(tail - 1e-9)
        if (share > 0) expect(below(at - 1, n, p)).toBeLessThanOrEqual(tail + 1e-9)
      }
    }),
  )
})

test('limits are wide where n is small, narrow where it is large, and the same where the methods meet', () => {
  const [small, large] = [funnelLimits(10, 0.83), funnelLimits(2_000, 0.83)]
  expect(small.high95 - small.low95).toBeGreaterThan(0.35)
  expect(large.high95 - large.low95).toBeLessThan(0.035)
  const [exact, normal] = [funnelLimits(399, 0.5), funnelLimits(402, 0.5)]
  expect(Math.abs(exact.low95 - normal.low95)).toBeLessThan(0.003)
  expect(Math.abs(exact.high998 - normal.high998)).toBeLessThan(0.003)
})

test('places of a funnel', () => {
  const limits = funnelLimits(50, 0.83)
  expect(funnelPlace(0.83, limits)).toBe('usual')
  expect(funnelPlace(0.7, limits)).toBe('below95')
  expect(funnelPlace(0.5, limits)).toBe('below998')
  expect(funnelPlace(0.94, limits)).toBe('above95')
  expect(funnelPlace(1, limits)).toBe('above998')
})
