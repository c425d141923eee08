import fc from 'fast-check'
import { consentChecks, leastThatReaches, missing, quorumChecks, reaches } from '#domain/votes/checks'
import { rulePresetAt } from '#domain/votes/presets'
import type { Threshold } from '#domain/votes/Vote'
import { announcedAt } from './given'

const twoThirds: Threshold = { numerator: 2, denominator: 3, reachedByEqual: true }
const threeQuarters: Threshold = { numerator: 3, denominator: 4, reachedByEqual: true }
const overHalf: Threshold = { numerator: 1, denominator: 2, reachedByEqual: false }

describe('reaches and missing', () => {
  test.each([
    ['two thirds exactly', 600, 900, twoThirds, true, 0],
    ['one below two thirds', 599, 900, twoThirds, false, 1],
    ['two thirds of a number that 3 does not divide', 601, 901, twoThirds, true, 0],
    ['600 of 901 is below two thirds', 600, 901, twoThirds, false, 1],
    ['three quarters exactly', 450, 600, threeQuarters, true, 0],
    ['one below three quarters', 449, 600, threeQuarters, false, 1],
    ['half exactly is not more than half', 300, 600, overHalf, false, 1],
    ['one more than half', 301, 600, overHalf, true, 0],
    ['more than half of an odd number', 301, 601, overHalf, true, 0],
    ['less than half of an odd number', 300, 601, overHalf, false, 1],
    ['nobody of nobody reaches nothing', 0, 0, threeQuarters, false, 1],
    ['nobody at all', 0, 900, twoThirds, false, 600],
    ['everybody', 900, 900, twoThirds, true, 0],
    ['a share of 1/3 that floats would get wrong', 1, 3, { ...overHalf, denominator: 3 }, false, 1],
  ])('%s', (_, have, base, threshold, met, more) => {
    expect(reaches(have, base, threshold)).toBe(met)
    expect(missing(have, base, threshold)).toBe(more)
  })

  test.each([
    [2 ** 53, 2 ** 53],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [1.5, 3],
    [-1, 3],
    [NaN, 3],
    [1, Infinity],
  ])('%p of %p is refused instead of being rounded', (have, base) => {
    expect(() => reaches(have, base, twoThirds)).toThrow(RangeError)
  })

  test('the area of 12,000 units of 100,000 m² each is compared exactly', () => {
    const base = 12_000 * 10 ** 7
    expect(reaches(base * 0.75, base, threeQuarters)).toBe(true)
    expect(reaches(base * 0.75 - 1, base, threeQuarters)).toBe(false)
    expect(missing(0, base, threeQuarters)).toBe(90_000_000_000)
  })
})

describe('for any base and any threshold', () => {
  const threshold = fc
    .record({
      denominator: fc.integer({ min: 1, max: 1_000 }),
      share: fc.integer({ min: 0, max: 999 }),
      reachedByEqual: fc.boolean(),
    })
    .map(({ denominator, share, reachedByEqual }) => ({
      numerator: 1 + (share % denominator),
      denominator,
      reachedByEqual,
    }))
  const base = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 12_000 * 10 ** 7 }))
  const have = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 12_000 * 10 ** 7 }))

  test('who reaches it still does with one more', () => {
    fc.assert(
      fc.property(have, base, threshold, (some, all, share) => {
        expect(reaches(some + 1, all, share) || !reaches(some, all, share)).toBe(true)
      }),
    )
  })

  test('what is missing is enough, and one less is not', () => {
    fc.assert(
      fc.property(have, base, threshold, (some, all, share) => {
        const more = missing(some, all, share)
        expect(reaches(some + more, all, share)).toBe(true)
        expect(more === 0 || !reaches(some + more - 1, all, share)).toBe(true)
      }),
    )
  })

  test('the least that reaches it is reached, and one less is not', () => {
    fc.assert(
      fc.property(base, threshold, (all, share) => {
        const least = leastThatReaches(all, share)
        expect(reaches(least, all, share)).toBe(true)
        expect(reaches(least - 1, all, share)).toBe(false)
      }),
    )
  })
})

describe('checks of a rule', () => {
  test('the statutory quorum is held against the electorate by heads and by area', () => {
    const checks = quorumChecks(
      rulePresetAt('civilCode278General', announcedAt),
      { heads: 900, area: 9_000_000 },
      { heads: 600, area: 5_999_999 },
    )
    expect(checks).toEqual([
      { of: 'quorum', measure: 'heads', have: 600, base: 900, threshold: twoThirds, met: true, missing: 0 },
      {
        of: 'quorum',
        measure: 'area',
        have: 5_999_999,
        base: 9_000_000,
        threshold: twoThirds,
        met: false,
        missing: 1,
      },
    ])
  })

  test('consent is held against those who take part', () => {
    const checks = consentChecks(
      rulePresetAt('civilCode278Special', announcedAt),
      { heads: 600, area: 6_000_000 },
      { heads: 450, area: 4_499_999 },
    )
    expect(checks.map(check => [check.measure, check.base, check.met, check.missing])).toEqual([
      ['heads', 600, true, 0],
      ['area', 6_000_000, false, 1],
    ])
  })

  test('a consultation asks for no quorum and looks at heads alone', () => {
    const rule = rulePresetAt('consultationMajority', announcedAt)
    expect(quorumChecks(rule, { heads: 10, area: 0 }, { heads: 1, area: 0 })).toEqual([])
    expect(consentChecks(rule, { heads: 1, area: 0 }, { heads: 1, area: 0 })).toHaveLength(1)
  })
})
