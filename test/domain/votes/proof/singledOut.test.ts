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

/** Tries every way in which so many could have chosen, and keeps those that make the same totals. */
const knownByTrying = (rows: readonly (readonly [number, Choice])[]): readonly string[] => {
  const all: Choice[] = ['agree', 'against', 'abstain']
  const totals = (chosen: readonly Choice[]) =>
    JSON.stringify(
      all.map(choice => [
        chosen.filter(one => one === choice).length,
        chosen.reduce((sum, one, index) => sum + (one === choice ? (rows[index]?.[0] ?? 0) : 0), 0),
      ]),
    )
  const truth = rows.map(([, choice]) => choice)
  const ways = Array.from({ length: 3 ** rows.length }, (_, way) =>
    rows.map((_row, index) => all[Math.floor(way / 3 ** index) % 3] ?? 'agree'),
  ).filter(way => totals(way) === totals(truth))
  return rows.flatMap((_, index) => (ways.every(way => way[index] === truth[index]) ? [`u${index}`] : []))
}

test('whoever is known by trying every explanation is found', () => {
  const row = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom<Choice>('agree', 'against', 'abstain'))
  const seen = { known: 0, hidden: 0 }
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 7 }), rows => {
      if (new Set(rows.map(([, choice]) => choice)).size < 2) return
      const listed = found(rows)
      const known = knownByTrying(rows)
      expect(known.filter(id => !listed.includes(id))).toEqual([])
      seen.known += known.length
      seen.hidden += rows.length - listed.length
    }),
    { numRuns: 400 },
  )
  expect(seen.known).toBeGreaterThan(100)
  expect(seen.hidden).toBeGreaterThan(100)
})

test('fifteen hundred homes of which no two are alike hide each other, and a tower does not', () => {
  const homes = Array.from(
    { length: 1_500 },
    (_, index) => [70_00 + index, index % 3 ? 'agree' : 'against'] as const,
  )
  expect(found(homes)).toEqual([])
  expect(found([...homes, [90_000_00, 'agree']])).toEqual(['u1500'])
})
