import fc from 'fast-check'
import { singledOut, type Weighed } from '#domain/votes/proof/singledOut'
import type { Choice } from '#domain/votes/Vote'

const weighed = (rows: readonly (readonly [area: number, choice: Choice])[]): readonly Weighed[] =>
  rows.map(([area, choice], index) => ({
    rightId: `u${index}`,
    area,
    answers: [{ questionId: 'q1', choice }],
  }))
const found = (rows: readonly (readonly [area: number, choice: Choice])[]) =>
  singledOut(['q1'], weighed(rows))

test.each<[string, readonly (readonly [number, Choice])[], readonly string[]]>([
  ['nobody', [], []],
  [
    'all of one mind say so by their heads',
    [
      [1, 'agree'],
      [7, 'agree'],
    ],
    [],
  ],
  [
    'two of one area may have chosen the other way round',
    [
      [5, 'agree'],
      [5, 'against'],
    ],
    [],
  ],
  [
    'two of different areas may not',
    [
      [5, 'agree'],
      [6, 'against'],
    ],
    ['u0', 'u1'],
  ],
  [
    'two may stand for two others',
    [
      [1, 'agree'],
      [6, 'agree'],
      [3, 'abstain'],
      [4, 'abstain'],
    ],
    [],
  ],
  [
    'three for three',
    [
      [1, 'agree'],
      [2, 'agree'],
      [9, 'agree'],
      [3, 'against'],
      [4, 'against'],
      [5, 'against'],
    ],
    [],
  ],
  [
    'an area counts as often as it is there',
    [
      [2, 'agree'],
      [4, 'agree'],
      [3, 'against'],
    ],
    ['u0', 'u1', 'u2'],
  ],
  [
    'one is known among many',
    [
      [5, 'agree'],
      [5, 'against'],
      [90, 'against'],
    ],
    ['u2'],
  ],
])('%s', (_, rows, expected) => {
  expect(found(rows)).toEqual(expected)
})

test('one question gives away what another hides', () => {
  const ballots = weighed([
    [5, 'agree'],
    [6, 'agree'],
  ]).map((ballot, index) => ({
    ...ballot,
    answers: [
      ...ballot.answers,
      { questionId: 'q2', choice: index === 0 ? ('agree' as const) : ('against' as const) },
    ],
  }))
  expect(singledOut(['q1'], ballots)).toEqual([])
  expect(singledOut(['q1', 'q2'], ballots)).toEqual(['u0', 'u1'])
})

const two = ['q1', 'q2'] as const
/** A ballot of two questions: area, and what was chosen on each. */
type Row = readonly [area: number, one: Choice, other: Choice]

/** Tries every way to deal the sheets out, and keeps those that make the same totals by area. */
const knownByTrying = (rows: readonly Row[]): readonly string[] => {
  const sheets = rows.map(([, one, other]) => [one, other] as const)
  const areasBy = (dealt: typeof sheets) =>
    JSON.stringify(
      two.map((_, question) =>
        ['agree', 'against', 'abstain'].map(choice =>
          dealt.reduce(
            (sum, sheet, index) => sum + (sheet[question] === choice ? (rows[index]?.[0] ?? 0) : 0),
            0,
          ),
        ),
      ),
    )
  const truth = areasBy(sheets)
  const ways = orders(sheets).filter(way => areasBy(way) === truth)
  return rows.flatMap((_, index) => {
    const isKnown = two.some(
      (_id, question) =>
        new Set(sheets.map(sheet => sheet[question])).size > 1 &&
        ways.every(way => way[index]?.[question] === sheets[index]?.[question]),
    )
    return isKnown ? [`u${index}`] : []
  })
}

const orders = <Value>(values: readonly Value[]): Value[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, index) =>
        orders([...values.slice(0, index), ...values.slice(index + 1)]).map(rest => [value, ...rest]),
      )

test('whoever is known by trying every explanation is found, whatever sheets of two questions are shown', () => {
  const choice = fc.constantFrom<Choice>('agree', 'against', 'abstain')
  const row = fc.tuple(fc.integer({ min: 1, max: 6 }), choice, fc.constantFrom<Choice>('agree', 'against'))
  const seen = { known: 0, hidden: 0 }
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), rows => {
      const ballots = rows.map(([area, one, other], index) => ({
        rightId: `u${index}`,
        area,
        answers: [
          { questionId: 'q1', choice: one },
          { questionId: 'q2', choice: other },
        ],
      }))
      const listed = singledOut(two, ballots)
      const known = knownByTrying(rows)
      expect(known.filter(id => !listed.includes(id))).toEqual([])
      seen.known += known.length
      seen.hidden += rows.length - listed.length
    }),
    { numRuns: 600 },
  )
  expect(seen.known).toBeGreaterThan(100)
  expect(seen.hidden).toBeGreaterThan(50)
})

test('what two questions hide apart they may give away together', () => {
  const rows: readonly Row[] = [
    [4, 'abstain', 'agree'],
    [4, 'agree', 'agree'],
    [5, 'agree', 'against'],
    [3, 'agree', 'against'],
  ]
  const ballots = rows.map(([area, one, other], index) => ({
    rightId: `u${index}`,
    area,
    answers: [
      { questionId: 'q1', choice: one },
      { questionId: 'q2', choice: other },
    ],
  }))
  // To the second question alone, 4 and 4 may have been 5 and 3; but of those nobody has abstained from the first.
  expect(singledOut(['q2'], ballots)).toEqual([])
  expect(singledOut(two, ballots)).toEqual(['u0', 'u1', 'u2', 'u3'])
})

test('fifteen hundred homes of which no two are alike hide each other, and a tower does not', () => {
  const homes = Array.from(
    { length: 1_500 },
    (_, index) => [70_00 + index, index % 3 ? 'agree' : 'against'] as const,
  )
  expect(found(homes)).toEqual([])
  expect(found([...homes, [90_000_00, 'agree']])).toEqual(['u1500'])
})
