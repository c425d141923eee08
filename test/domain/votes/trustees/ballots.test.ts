import fc from 'fast-check'
import { checkBallots } from '#domain/votes/trustees/checkBallots'
import {
  bytesForBallot,
  encryptBallot,
  type EncryptedBallot,
  type EncryptedSheet,
} from '#domain/votes/trustees/encryptBallot'
import { generator, pointHex, times, toPoint, toScalar, scalarHex } from '#domain/votes/trustees/group'
import { scalarsFrom } from '#domain/votes/trustees/randomness'
import { cast, ceremonyOf, drawWeight, oneOfThree, upToTwo } from './given'

// Curves take their time on a busy machine; no test here is about it.
const { key } = ceremonyOf('v1')
const sheet: EncryptedSheet = { voteId: 'v1', key, questions: [oneOfThree, upToTwo] }
const check = (...ballots: readonly EncryptedBallot[]) => checkBallots(sheet, ballots, drawWeight)
const honest = cast(sheet, 'u1', { q1: ['agree'], q2: ['lin', 'he'] })
const other = cast(sheet, 'u2', { q1: ['against'], q2: [] })

type Writable<Value> = Value extends readonly (infer Row)[]
  ? Writable<Row>[]
  : Value extends object
    ? { -readonly [Field in keyof Value]: Writable<Value[Field]> }
    : Value
const changed = (change: (ballot: Writable<EncryptedBallot>) => void): EncryptedBallot => {
  const copy = structuredClone(honest) as Writable<EncryptedBallot>
  change(copy)
  return copy
}
const answer = (ballot: Writable<EncryptedBallot>, question: number) => {
  const found = ballot.answers[question]
  if (!found) throw new Error('no answer')
  return found
}
const option = (ballot: Writable<EncryptedBallot>, question: number, place: number) => {
  const found = answer(ballot, question).options[place]
  if (!found) throw new Error('no option')
  return found
}

test('whatever may be chosen can be cast, and fits', () => {
  const many = fc.subarray([...upToTwo.options], { maxLength: 2 })
  fc.assert(
    fc.property(fc.constantFrom(...oneOfThree.options), many, (one, some) => {
      expect(check(cast(sheet, 'u9', { q1: [one], q2: some }))).toHaveProperty('ballots')
    }),
    { numRuns: 12 },
  )
})

test('no ballot at all fits, and many fit together', () => {
  expect(check()).toEqual({ ballots: [] })
  expect(check(honest, other)).toHaveProperty('ballots.length', 2)
})

test('the same choice is never written the same', () => {
  const again = cast(sheet, 'u1', { q1: ['agree'], q2: ['lin', 'he'] })
  const points = [honest, again].flatMap(({ answers }) =>
    answers.flatMap(({ options }) => options.map(({ beta }) => beta)),
  )
  expect(new Set(points).size).toBe(points.length)
})

test.each<[string, Readonly<Record<string, readonly string[]>>]>([
  ['none of one', { q1: [], q2: [] }],
  ['two of one', { q1: ['agree', 'against'], q2: [] }],
  ['three of two', { q1: ['agree'], q2: ['lin', 'chen', 'wu'] }],
  ['one twice', { q1: ['agree'], q2: ['lin', 'lin'] }],
  ['somebody else', { q1: ['agree'], q2: ['zhao'] }],
])('%s cannot be cast', (_, taken) => {
  expect(() => cast(sheet, 'u1', taken)).toThrow('cannot be answered')
})

describe('randomness', () => {
  test('is fetched beforehand, exactly as much as a ballot takes', () => {
    const taken = new Map([
      ['q1', ['agree']],
      ['q2', ['lin']],
    ])
    const bytes = Uint8Array.from(
      { length: bytesForBallot(sheet) },
      (_, index) => (index * 7919 + (index >> 6) * 31) % 251,
    )
    expect(() => encryptBallot(sheet, 'u1', taken, scalarsFrom(bytes))).not.toThrow()
    const draw = scalarsFrom(bytes)
    encryptBallot(sheet, 'u1', taken, draw)
    expect(draw).toThrow('used up')
    expect(() => encryptBallot(sheet, 'u1', taken, scalarsFrom(bytes.slice(1)))).toThrow('used up')
  })

  test.each([0, 1, 255])('of %i alone is none', byte => {
    expect(scalarsFrom(new Uint8Array(128).fill(byte))).toThrow('no random bytes')
  })
})

/** A forger writes 2 where 0 or 1 may stand, and takes the proofs of an honest ballot or makes what can be made. */
const addsOne = (hex: string) => pointHex((toPoint(hex) ?? generator).add(generator))
const one = (hex: string) => scalarHex((toScalar(hex) ?? BigInt(0)) + BigInt(1))

describe('a ballot that is not right is refused by the check that is for it', () => {
  test.each<[string, EncryptedBallot, string]>([
    [
      'two instead of one',
      changed(ballot => {
        option(ballot, 0, 0).beta = addsOne(option(ballot, 0, 0).beta)
      }),
      'optionProof',
    ],
    [
      'less than none',
      changed(ballot => {
        option(ballot, 0, 1).beta = pointHex(
          (toPoint(option(ballot, 0, 1).beta) ?? generator).subtract(generator),
        )
      }),
      'optionProof',
    ],
    [
      'proofs exchanged',
      changed(ballot => {
        const [mine, others] = [option(ballot, 0, 0), option(ballot, 0, 1)]
        ;[mine.proof, others.proof] = [others.proof, mine.proof]
      }),
      'optionProof',
    ],
    [
      'options exchanged with their proofs',
      changed(ballot => {
        answer(ballot, 0).options.reverse()
      }),
      'optionProof',
    ],
    [
      'an option of another ballot',
      changed(ballot => {
        ballot.answers[0]?.options.splice(0, 1, structuredClone(other.answers[0]?.options[0]) as never)
      }),
      'optionProof',
    ],
    ['the whole ballot of another, under one’s own right', { ...other, rightId: 'u1' }, 'optionProof'],
    ['a ballot of another vote', { ...honest, voteId: 'v2' }, 'otherVote'],
    [
      'made for another vote, and said to be of this',
      { ...cast({ ...sheet, voteId: 'v2' }, 'u1', { q1: ['agree'], q2: [] }), voteId: 'v1' },
      'optionProof',
    ],
    [
      'made for another key',
      cast({ ...sheet, key: ceremonyOf('v1').key }, 'u1', { q1: ['agree'], q2: [] }),
      'optionProof',
    ],
    [
      'another response',
      changed(ballot => {
        const [branch] = option(ballot, 0, 2).proof
        if (branch) branch.response = one(branch.response)
      }),
      'optionProof',
    ],
    [
      'challenges moved between the branches',
      changed(ballot => {
        const [zero, taken] = option(ballot, 0, 0).proof
        if (!zero || !taken) throw new Error('no proof')
        zero.challenge = one(zero.challenge)
        taken.challenge = scalarHex((toScalar(taken.challenge) ?? BigInt(0)) - BigInt(1))
      }),
      'optionProof',
    ],
    [
      'a branch left out',
      changed(ballot => {
        option(ballot, 0, 0).proof.pop()
      }),
      'optionProof',
    ],
    [
      'another response for the sum',
      changed(ballot => {
        const [branch] = answer(ballot, 0).proof
        if (branch) branch.response = one(branch.response)
      }),
      'sumProof',
    ],
    [
      'the sum’s proof of another',
      changed(ballot => {
        ballot.answers[0]?.proof.splice(0, 1, ...(structuredClone(other.answers[0]?.proof ?? []) as never[]))
      }),
      'sumProof',
    ],
    [
      'a point outside the group',
      changed(ballot => {
        option(ballot, 0, 0).alpha = 'ff'.repeat(32)
      }),
      'notInGroup',
    ],
    [
      'the neutral point',
      changed(ballot => {
        option(ballot, 1, 3).alpha = '00'.repeat(32)
      }),
      'notInGroup',
    ],
    [
      'a point written another way',
      changed(ballot => {
        option(ballot, 0, 0).beta = option(ballot, 0, 0).beta.toUpperCase().replace(/^./, 'F')
      }),
      'notInGroup',
    ],
    [
      'a commitment outside the group',
      changed(ballot => {
        const [branch] = option(ballot, 1, 1).proof
        if (branch) branch.b = `${'12'.repeat(31)}ff`
      }),
      'notInGroup',
    ],
    [
      'a scalar beyond the order',
      changed(ballot => {
        const [branch] = answer(ballot, 1).proof
        if (branch) branch.challenge = 'ff'.repeat(32)
      }),
      'notInGroup',
    ],
    [
      'a question left out',
      changed(ballot => {
        ballot.answers.pop()
      }),
      'questions',
    ],
    [
      'an option left out',
      changed(ballot => {
        answer(ballot, 1).options.pop()
      }),
      'questions',
    ],
    [
      'questions exchanged',
      changed(ballot => {
        ballot.answers.reverse()
      }),
      'questions',
    ],
  ])('%s', (_, ballot, found) => {
    expect(check(ballot)).toEqual({ index: 0, check: found })
    // Among others it is found by halving.
    expect(check(other, honest, other, ballot, honest)).toEqual({ index: 3, check: found })
  })

  test('two options where one may be taken: each is 0 or 1, and their sum is not', () => {
    const wide = { ...sheet, questions: [{ ...oneOfThree, most: 2 }] }
    const both = cast(wide, 'u1', { q1: ['agree', 'against'] })
    const narrow = { ...sheet, questions: [oneOfThree] }
    expect(checkBallots(wide, [both], drawWeight)).toHaveProperty('ballots')
    expect(checkBallots(narrow, [both], drawWeight)).toEqual({ index: 0, check: 'sumProof' })
    // With one branch of the two that were proven, as a forger would hand it in.
    const cut = structuredClone(both) as Writable<EncryptedBallot>
    answer(cut, 0).proof.pop()
    expect(checkBallots(narrow, [cut], drawWeight)).toEqual({ index: 0, check: 'sumProof' })
  })

  test('of two that are not right the first is named', () => {
    const unreadable = changed(ballot => {
      option(ballot, 0, 0).alpha = 'ff'.repeat(32)
    })
    const forged = changed(ballot => {
      option(ballot, 0, 0).beta = addsOne(option(ballot, 0, 0).beta)
    })
    expect(check(honest, forged, unreadable)).toEqual({ index: 1, check: 'optionProof' })
    expect(check(honest, unreadable, forged)).toEqual({ index: 1, check: 'notInGroup' })
  })
})

test('an attempt at 2 with a proof made as for 1 fails: the key to the cipher does not help', () => {
  const nonce = BigInt(12345)
  const alpha = times(generator, nonce)
  const point = toPoint(key)
  if (!point) throw new Error('no key')
  const beta = times(point, nonce).add(times(generator, BigInt(2)))
  const ballot = changed(copy => {
    Object.assign(option(copy, 0, 0), { alpha: pointHex(alpha), beta: pointHex(beta) })
  })
  expect(check(ballot)).toEqual({ index: 0, check: 'optionProof' })
})
