import { voteRecord } from '#contracts/votes/record'
import { makeRecord as make, type CountedVote } from '#domain/votes/proof/makeRecord'
import type { VoteRecord } from '#domain/votes/proof/VoteRecord'
import { openVote } from '../given'
import { counted, ofOneQuestion, recordOf, sha256, sixty, type Cast } from './given'

const makeRecord = (vote: CountedVote) => make(vote, sha256)
const two = { questions: 2 } as const
const secretVote = counted(sixty, two)
const openOne = counted(sixty, { ...two, secrecy: 'open' })

test('an open record shows whose each ballot is, and every right with its area', () => {
  const record = recordOf(openOne)
  expect(record.secrecy).toBe('open')
  expect(record.electorate.rights).toHaveLength(60)
  expect(record.ballots).toHaveLength(openOne.ballots.length)
  for (const { receipt, opening } of record.ballots) {
    const cast = openOne.ballots.find(ballot => ballot.receipt === receipt)
    expect(opening).toEqual({ rightId: cast?.rightId, salt: cast?.salt })
  }
})

test('a secret record names nobody: no right, no home, no area of one, no salt', () => {
  const record = recordOf(secretVote)
  expect(record.secrecy).toBe('staffBlind')
  expect(record.electorate.rights).toBeNull()
  const written = JSON.stringify(record)
  for (const { rightId, salt, castBy } of secretVote.ballots)
    for (const told of [`"${rightId}"`, salt, `"${castBy}"`]) expect(written).not.toContain(told)
})

test('a voter finds their ballot by the receipt, with what they chose beside it', () => {
  const [mine] = secretVote.ballots
  const found = recordOf(secretVote).ballots.find(({ receipt }) => receipt === mine?.receipt)
  expect(found?.answers).toEqual(mine?.answers)
})

test('both records are what the contract hands out, and their types are one', () => {
  for (const vote of [secretVote, openOne]) {
    const record: VoteRecord = recordOf(vote)
    const read: VoteRecord = voteRecord.parse(JSON.parse(JSON.stringify(record)))
    expect(read).toEqual(record)
  }
})

test('the order of ballots and rights does not matter, and that of the list tells nothing of when they were cast', () => {
  const turned = {
    ...secretVote,
    ballots: [...secretVote.ballots].reverse().map(ballot => ({
      ...ballot,
      answers: [...ballot.answers].reverse(),
    })),
    rights: [...secretVote.rights].reverse(),
  }
  const record = recordOf(secretVote)
  expect(recordOf(turned)).toEqual(record)
  const receipts = record.ballots.map(({ receipt }) => receipt)
  expect(receipts).toEqual([...receipts].sort())
})

/** The same heads, but for what is other of the first. */
const changed = (more: Partial<Cast>): readonly Cast[] =>
  sixty.map((cast, index) => (index === 0 ? { ...cast, ...more } : cast))

test('one other choice, area, text or threshold makes another root', () => {
  const { vote } = openOne
  const ofRule = (more: Partial<typeof vote.rule>): CountedVote => {
    const rule = { ...vote.rule, ...more }
    return { ...openOne, vote: { ...vote, rule, result: vote.result && { ...vote.result, rule } } }
  }
  const roots = [
    openOne,
    { ...openOne, vote: { ...vote, title: 'Another' } },
    { ...openOne, rights: openOne.rights.map(right => ({ ...right, label: `${right.label}a` })) },
    ofRule({ objectionDays: 8 }),
    counted(changed({ area: 89_51 }), { ...two, secrecy: 'open' }),
    counted(changed({ chosen: ['abstain', 'agree'] }), {
      ...two,
      secrecy: 'open',
    }),
  ].map(made => recordOf(made).root)
  expect(new Set(roots).size).toBe(roots.length)
})

describe('nothing that does not agree is published', () => {
  const { vote, ballots, rights } = secretVote
  const [first, ...others] = ballots
  if (!first) throw new Error('no ballots')
  test.each<[string, CountedVote, string]>([
    ['not counted', { ...secretVote, vote: { ...openVote(), questions: vote.questions } }, 'is not counted'],
    ['a ballot is missing', { ...secretVote, ballots: others }, 'do not make its result'],
    ['a ballot twice', { ...secretVote, ballots: [...ballots, first] }, 'has two ballots'],
    ['another area', { ...secretVote, ballots: [{ ...first, area: 1 }, ...others] }, 'is of no right'],
    [
      'of another vote',
      { ...secretVote, ballots: [{ ...first, voteId: 'v2' }, ...others] },
      'is of no right',
    ],
    [
      'set aside',
      { ...secretVote, ballots: [{ ...first, setAside: { reason: 'x', at: 1 } }, ...others] },
      'counts no more',
    ],
    [
      'another choice than the receipt',
      {
        ...secretVote,
        ballots: [{ ...first, answers: [{ questionId: 'q1', choice: 'abstain' }] }, ...others],
      },
      'its receipt',
    ],
    [
      'a right is missing',
      { ...secretVote, rights: rights.filter(({ rightId }) => rightId !== 'u0007') },
      'electorate',
    ],
  ])('%s', (_, wrong, message) => {
    expect(() => makeRecord(wrong)).toThrow(message)
  })
})

describe('what is to be secret and would not be is withheld', () => {
  const alike = (heads: number): readonly Cast[] =>
    Array.from({ length: heads }, (_, index) => ({ area: 90_00, chosen: [index % 2 ? 'agree' : 'against'] }))

  test('below forty rights taking part', () => {
    expect(makeRecord(counted(alike(39)))).toEqual({ withheld: 'tooFewTakePart', least: 40 })
    expect(makeRecord(counted(alike(40)))).toHaveProperty('record')
    expect(makeRecord(counted(alike(39), { secrecy: 'open' }))).toHaveProperty('record')
  })

  test('one area of its own gives its choice away', () => {
    const withShop: readonly Cast[] = [...alike(60), { area: 5_000_00, chosen: ['against'] }]
    expect(makeRecord(counted(withShop))).toEqual({ withheld: 'singlesOut', rightIds: ['u0061'] })
    const twoShops: readonly Cast[] = [...withShop, { area: 5_000_00, chosen: ['agree'] }]
    expect(makeRecord(counted(twoShops))).toHaveProperty('record')
  })

  test('one who takes no part gives nothing away', () => {
    expect(makeRecord(counted([...ofOneQuestion(sixty), { area: 5_000_00, chosen: null }]))).toHaveProperty(
      'record',
    )
  })
})
