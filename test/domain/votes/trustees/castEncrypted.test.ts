import { castEncrypted, type EncryptedCastState } from '#domain/votes/trustees/castEncrypted'
import type { EncryptedBallot } from '#domain/votes/trustees/encryptBallot'
import { closesAt, openVote, right } from '../given'
import { cast, ceremonyOf, drawWeight, oneOfThree } from './given'

const sheet = { voteId: 'v1', key: ceremonyOf('v1').key, questions: [oneOfThree] }
const now = closesAt - 1
const state = (more: Partial<EncryptedCastState> = {}): EncryptedCastState => ({
  ...{ vote: openVote(), sheet, right: right('u1', ['wang']), existing: null, personId: 'wang' },
  ...more,
})
const ballot = cast(sheet, 'u1', { q1: ['agree'] })
const cast1 = (given: EncryptedBallot, more: Partial<EncryptedCastState> = {}, at = now, requestId = 'r1') =>
  castEncrypted({ ballot: given, requestId, receipt: 'receipt' }, state(more), at, drawWeight)

const stored = () => {
  const outcome = cast1(ballot)
  if (!('stored' in outcome)) throw new Error(outcome.refused)
  return outcome.stored
}

test('a ballot is stored with its weight and receipt, and nothing in it tells the choice', () => {
  expect(stored()).toMatchObject({
    _id: 'v1:u1',
    rightId: 'u1',
    castBy: 'wang',
    proxyId: null,
    receipt: 'receipt',
  })
  expect(JSON.stringify(stored())).not.toMatch(/agree|against|abstain/)
})

test('the same request again gets the same ballot, after the closing too; another one is refused', () => {
  const existing = stored()
  expect(cast1(ballot, { existing }, closesAt + 5)).toEqual({ stored: existing })
  expect(cast1(cast(sheet, 'u1', { q1: ['against'] }), { existing }, now, 'r2')).toEqual({
    refused: 'already-voted',
    receivedAt: now,
  })
})

test('too late, too early, and by somebody without the right', () => {
  expect(cast1(ballot, {}, closesAt)).toEqual({ refused: 'vote-closed' })
  expect(cast1(ballot, { vote: { ...openVote(), stage: 'announced' } })).toEqual({ refused: 'vote-not-open' })
  expect(cast1(ballot, { vote: { ...openVote(), stage: 'closed' } })).toEqual({ refused: 'vote-closed' })
  expect(cast1(ballot, { personId: 'liu' })).toEqual({ refused: 'no-voting-right' })
  expect(cast1(ballot, { right: null })).toEqual({ refused: 'no-voting-right' })
})

describe('a ballot that does not hold is refused', () => {
  const [answer] = ballot.answers
  const twice = cast(sheet, 'u1', { q1: ['against'] }).answers[0]
  if (!answer || !twice) throw new Error('no answer')
  const [first, ...others] = answer.options
  const [, second] = twice.options
  if (!first || !second) throw new Error('no options')
  const ofOther = ceremonyOf('v2')
  test.each([
    ['of another right', cast(sheet, 'u2', { q1: ['agree'] }), 'otherRight'],
    ['copied to this right', { ...cast(sheet, 'u2', { q1: ['agree'] }), rightId: 'u1' }, 'optionProof'],
    ['of another vote', cast({ ...sheet, voteId: 'v2' }, 'u1', { q1: ['agree'] }), 'otherVote'],
    [
      'to the key of another vote',
      cast({ ...sheet, key: ofOther.key }, 'u1', { q1: ['agree'] }),
      'optionProof',
    ],
    [
      'with two choices',
      { ...ballot, answers: [{ ...answer, options: [first, second, ...others.slice(1)] }] },
      'sumProof',
    ],
    [
      'with a proof of another',
      { ...ballot, answers: [{ ...answer, options: [{ ...first, proof: second.proof }, ...others] }] },
      'optionProof',
    ],
    ['without an answer', { ...ballot, answers: [] }, 'questions'],
    [
      'of no points',
      { ...ballot, answers: [{ ...answer, options: [{ ...first, alpha: '00'.repeat(32) }, ...others] }] },
      'notInGroup',
    ],
  ] as const)('%s', (_, given, check) => {
    expect(cast1(given)).toEqual({ refused: 'invalid-choice', check })
  })
})
