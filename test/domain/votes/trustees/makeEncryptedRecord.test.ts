import { encryptedRecord } from '#contracts/votes/record'
import { encryptedReceipt } from '#domain/votes/trustees/canonical'
import type { EncryptedRecord } from '#domain/votes/trustees/EncryptedRecord'
import { sumClosedVote } from '#domain/votes/trustees/makeEncryptedRecord'
import { sha256 } from '../proof/given'
import { drawWeight } from './given'
import { closedOf, encryptedRecordOf, make, openingsOf, sixtyEncrypted } from './record'

// Curves take their time on a busy machine; no test here is about it.
const sixty = sixtyEncrypted()
const record = encryptedRecordOf(sixty)
const { closed } = sixty

test('the result is that of the same ballots in the open, by heads, by area and in outcome', () => {
  expect(record.result).toEqual(sixty.plain)
  expect(record.result.participating.heads).toBe(closed.ballots.length)
})

test('any two trustees make the same result, and another root, for their openings are in it', () => {
  const made = make(closed, openingsOf(sixty, 2, 3))
  expect(made).toHaveProperty('record.result', record.result)
  expect(made).not.toHaveProperty('record.root', record.root)
})

test('it is what the contract hands out, and no choice stands beside a ballot', () => {
  const read: EncryptedRecord = encryptedRecord.parse(JSON.parse(JSON.stringify(record)))
  expect(read).toEqual(record)
  expect(JSON.stringify(record.ballots)).not.toMatch(/agree|against|abstain/)
})

test('a voter finds their ballot by its receipt, and another ballot has another', () => {
  const receipts = record.ballots.map(ballot => encryptedReceipt(ballot, sha256))
  expect(new Set(receipts).size).toBe(record.ballots.length)
  const [first] = closed.ballots
  expect(first && encryptedReceipt(first, sha256)).toBe(receipts[0])
})

describe('what does not fit makes no record', () => {
  const openings = openingsOf(sixty)
  const [first, ...others] = closed.ballots
  if (!first) throw new Error('no ballots')

  test.each([
    [
      'a ballot twice',
      { ...closed, ballots: [...closed.ballots, first] },
      { check: 'rights', rightId: first.rightId },
    ],
    [
      'a ballot of no right',
      { ...closed, ballots: [{ ...first, rightId: 'x' }, ...others] },
      { check: 'rights', rightId: 'x' },
    ],
    [
      'a ballot of another vote',
      { ...closed, ballots: [{ ...first, voteId: 'v2' }, ...others] },
      { check: 'otherVote', index: 0 },
    ],
    [
      'a ballot left out after the opening',
      { ...closed, ballots: others },
      { check: 'openingProof', trustee: 1 },
    ],
    ['dealings of two', { ...closed, dealings: closed.dealings.slice(1) }, { check: 'trustees' }],
    [
      'fewer than forty',
      { ...closed, ballots: others.slice(0, 39) },
      { withheld: 'tooFewTakePart', least: 40 },
    ],
  ])('%s', (_, wrong, fault) => {
    expect(make(wrong, openings)).toEqual(fault)
  })

  test('another area than was summed, another electorate', () => {
    const rights = closed.rights.map((right, index) => ({
      ...right,
      area: right.area + (index === 0 ? 1 : index === 1 ? -1 : 0),
    }))
    expect(make({ ...closed, rights }, openings)).toEqual({ check: 'openingProof', trustee: 1 })
    expect(() => make({ ...closed, rights: rights.slice(1) }, openings)).toThrow('not its electorate')
  })
})

test('trustees add up for themselves before they open', () => {
  const two = closedOf([
    { area: 1, chosen: ['agree'] },
    { area: 2, chosen: null },
  ])
  expect(sumClosedVote(two.closed, drawWeight)).toMatchObject({ participating: { heads: 1, area: 1 } })
})
