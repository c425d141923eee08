import fc from 'fast-check'
import { sumsOf, type NamedSum } from '#domain/votes/trustees/sums'
import { openTotals } from '#domain/votes/trustees/totals'
import { openSums, combine, type TrusteeOpening } from '#domain/votes/trustees/opening'
import { generator, neutral, pointHex, timesPublic } from '#domain/votes/trustees/group'
import { totalsUpTo } from '#domain/votes/trustees/logarithm'
import type { EncryptedSheet } from '#domain/votes/trustees/encryptBallot'
import { cast, ceremonyOf, draw, oneOfThree, readOf, shareOf, upToTwo } from './given'

// Curves take their time on a busy machine; no test here is about it.
const ceremony = ceremonyOf('v1')
const { dealings, key } = ceremony
const sheet: EncryptedSheet = { voteId: 'v1', key, questions: [oneOfThree, upToTwo] }

interface Voter {
  readonly area: number
  readonly one: string
  readonly some: readonly string[]
}

const ballotsOf = (voters: readonly Voter[]) =>
  readOf(
    sheet,
    voters.map(({ one, some }, index) => cast(sheet, `u${index}`, { q1: [one], q2: some })),
  )
const areasOf = (voters: readonly Voter[]) => new Map(voters.map(({ area }, index) => [`u${index}`, area]))
const mostOf = (voters: readonly Voter[]) => ({
  heads: voters.length,
  area: voters.reduce((sum, { area }) => sum + area, 0),
})
const opened = (
  sums: readonly NamedSum[],
  one: 1 | 2 | 3,
  other: 1 | 2 | 3,
): [TrusteeOpening, TrusteeOpening] => [
  openSums(shareOf(ceremony, one), sums, draw),
  openSums(shareOf(ceremony, other), sums, draw),
]
const pairs = [
  [1, 2],
  [1, 3],
  [2, 3],
  [3, 1],
] as const

const plainly = (voters: readonly Voter[]) =>
  sheet.questions.flatMap(({ id, options }) =>
    options.map(option => {
      const takers = voters.filter(({ one, some }) => (id === 'q1' ? one === option : some.includes(option)))
      return { questionId: id, option, ...mostOf(takers) }
    }),
  )

test('any two trustees open the same totals, by heads and by area, as adding up in the open does', () => {
  const voter = fc.record({
    area: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 1, max: 300_00 })),
    one: fc.constantFrom(...oneOfThree.options),
    some: fc.subarray([...upToTwo.options], { maxLength: 2 }),
  })
  fc.assert(
    fc.property(fc.array(voter, { maxLength: 3 }), fc.constantFrom(...pairs), (voters, [one, other]) => {
      const sums = sumsOf(sheet, ballotsOf(voters), areasOf(voters))
      const found = openTotals('v1', dealings, sums, opened(sums, one, other), mostOf(voters))
      expect(found).toEqual({ totals: plainly(voters) })
    }),
    { numRuns: 5 },
  )
})

describe('three voters', () => {
  const voters: readonly Voter[] = [
    { area: 89_50, one: 'agree', some: ['lin'] },
    { area: 120_00, one: 'agree', some: [] },
    { area: 102_30, one: 'against', some: ['lin', 'wu'] },
  ]
  const most = mostOf(voters)
  const sums = sumsOf(sheet, ballotsOf(voters), areasOf(voters))
  const [one, two] = opened(sums, 1, 2)

  test('one trustee alone, twice, opens nothing', () => {
    expect(() => combine(sums, [one, one])).toThrow('Two trustees')
  })

  test('a ballot of no right is not added', () => {
    expect(() => sumsOf(sheet, ballotsOf(voters), new Map([['u0', 1]]))).toThrow('no right u1')
  })

  test.each<[string, TrusteeOpening, object]>([
    ['of another vote', { ...two, voteId: 'v2' }, { check: 'otherVote', trustee: 2 }],
    ['of a trustee who is none', { ...two, trustee: 4 as never }, { check: 'trustees', trustee: 4 }],
    ['of one under the name of another', { ...two, trustee: 3 }, { check: 'openingProof', trustee: 3 }],
    ['with a part missing', { ...two, parts: two.parts.slice(1) }, { check: 'trustees', trustee: 2 }],
    [
      'with a product outside the group',
      { ...two, parts: two.parts.map(part => ({ ...part, product: 'ff'.repeat(32) })) },
      { check: 'notInGroup', trustee: 2 },
    ],
    [
      'with a proof of no scalars',
      {
        ...two,
        parts: two.parts.map(part => ({ ...part, proof: { ...part.proof, response: 'ff'.repeat(32) } })),
      },
      { check: 'notInGroup', trustee: 2 },
    ],
    [
      'with another product',
      {
        ...two,
        parts: two.parts.map((part, index) =>
          index === 3 ? { ...part, product: pointHex(generator) } : part,
        ),
      },
      { check: 'openingProof', trustee: 2 },
    ],
    [
      'with parts exchanged',
      { ...two, parts: [...two.parts].reverse() },
      { check: 'openingProof', trustee: 2 },
    ],
    [
      'by a forged share',
      openSums({ voteId: 'v1', trustee: 2, secret: draw() }, sums, draw),
      { check: 'openingProof', trustee: 2 },
    ],
    [
      'of the sums of other ballots',
      openSums(
        shareOf(ceremony, 2),
        sumsOf(sheet, ballotsOf(voters.slice(1)), areasOf(voters.slice(1))),
        draw,
      ),
      { check: 'openingProof', trustee: 2 },
    ],
  ])('an opening %s is refused', (_, wrong, fault) => {
    expect(openTotals('v1', dealings, sums, [one, wrong], most)).toEqual(fault)
    expect(openTotals('v1', dealings, sums, [wrong, one], most)).toEqual(fault)
  })

  test('two who open another sum together than the ballots make are refused each by their own', () => {
    const others = sumsOf(sheet, ballotsOf([...voters].reverse()), areasOf(voters))
    expect(openTotals('v1', dealings, sums, opened(others, 1, 2), most)).toEqual({
      check: 'openingProof',
      trustee: 1,
    })
  })

  test('a total beyond what took part is none', () => {
    expect(openTotals('v1', dealings, sums, [one, two], { ...most, area: 100 })).toEqual({ check: 'total' })
  })
})

describe('a total is found', () => {
  test('whatever it is, up to its bound and not beyond', () => {
    const search = totalsUpTo(1_000)
    for (const total of [0, 1, 31, 32, 33, 961, 999, 1_000])
      expect(search(timesPublic(generator, BigInt(total)))).toBe(total)
    for (const total of [1_001, 1_023, 1_056, 50_000])
      expect(search(timesPublic(generator, BigInt(total)))).toBeNull()
    expect(totalsUpTo(0)(neutral)).toBe(0)
    expect(totalsUpTo(0)(generator)).toBeNull()
  })

  test.each([-1, 0.5, 2 ** 41])('and not with a bound of %d', bound => {
    expect(() => totalsUpTo(bound)).toThrow(RangeError)
  })
})
