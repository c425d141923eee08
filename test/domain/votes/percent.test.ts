import fc from 'fast-check'
import { cutPercent } from '#domain/votes/percent'

test.each([
  [486, 600, 1, '81.0'],
  [2, 3, 1, '66.6'],
  [2, 3, 0, '66'],
  [2, 3, 2, '66.66'],
  [749_999, 1_000_000, 1, '74.9'],
  [599, 900, 1, '66.5'],
  [1, 3_000, 1, '0.0'],
  [1, 3_000, 2, '0.03'],
  [1, 16, 3, '6.250'],
  [0, 0, 1, '0.0'],
  [900, 900, 1, '100.0'],
  [29, 100, 0, '29'],
])('%d of %d with %d decimals is %s', (have, base, digits, shown) => {
  expect(cutPercent(have, base, digits)).toBe(shown)
})

test('what cannot be exact is refused', () => {
  expect(() => cutPercent(Number.MAX_SAFE_INTEGER, 1, 1)).toThrow(RangeError)
  expect(() => cutPercent(0.5, 1, 1)).toThrow(RangeError)
})

test('it never shows more than there is, and less by less than its last digit', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 10 ** 9 }),
      fc.integer({ min: 1, max: 10 ** 9 }),
      fc.nat({ max: 3 }),
      (have, base, digits) => {
        const shown = BigInt(cutPercent(have, base, digits).replace('.', ''))
        const exact = BigInt(have) * 100n * 10n ** BigInt(digits)
        expect(shown * BigInt(base) <= exact).toBe(true)
        expect((shown + 1n) * BigInt(base) > exact).toBe(true)
      },
    ),
  )
})
