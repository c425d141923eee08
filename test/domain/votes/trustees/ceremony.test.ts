import {
  deal,
  faultOfDealings,
  isShareOf,
  publicShare,
  receiveShares,
  sealShare,
  trusteeNumbers,
  type Dealing,
} from '#domain/votes/trustees/ceremony'
import { generator, pointHex, scalarHex, times } from '#domain/votes/trustees/group'
import { ceremonyOf, draw } from './given'

// Curves take their time on a busy machine; no test here is about it.
const { dealings, secrets, shares, key } = ceremonyOf('v1')
const [first, second, third] = dealings
const [mine] = secrets
if (!first || !second || !third || !mine) throw new Error('no ceremony')
const small = '00'.repeat(32)

test('three trustees make a key of which each holds a point of the same line, and nobody the secret', () => {
  expect(faultOfDealings('v1', dealings)).toBeNull()
  for (const share of shares) expect(isShareOf(dealings, share)).toBe(true)
  expect(isShareOf(dealings, { voteId: 'v1', trustee: 1, secret: shares[1]?.secret ?? BigInt(0) })).toBe(
    false,
  )
  const whole = secrets.reduce((sum, { line }) => sum + line[0], BigInt(0))
  expect(pointHex(times(generator, whole))).toBe(key)
  for (const { secret } of shares) expect(pointHex(times(generator, secret))).not.toBe(key)
})

test('two ceremonies make two keys', () => {
  expect(ceremonyOf('v1').key).not.toBe(key)
})

describe('a dealing that is not right names its trustee', () => {
  const forged = deal('v1', 2, draw).dealing
  test.each<[string, readonly Dealing[], object]>([
    ['one is missing', dealings.slice(1), { check: 'trustees' }],
    ['one twice', [first, first, third], { check: 'trustees' }],
    ['out of order', [second, first, third], { check: 'trustees' }],
    [
      'a key that is none',
      [first, { ...second, sealKey: small }, third],
      { check: 'notInGroup', trustee: 2 },
    ],
    [
      'a commitment outside the group',
      [first, second, { ...third, commitments: [third.commitments[0], 'ff'.repeat(32)] }],
      { check: 'notInGroup', trustee: 3 },
    ],
    [
      'a commitment that was made of those of the others',
      [first, { ...second, commitments: [first.commitments[0], second.commitments[1]] }, third],
      { check: 'trusteeProof', trustee: 2 },
    ],
    [
      'the proof of another',
      [first, { ...second, proofs: third.proofs }, third],
      { check: 'trusteeProof', trustee: 2 },
    ],
    [
      'somebody else’s line under their proof of the seal',
      [first, { ...forged, proofs: { ...forged.proofs, secret: second.proofs.secret } }, third],
      { check: 'trusteeProof', trustee: 2 },
    ],
    [
      'a response that is no scalar',
      [
        {
          ...first,
          proofs: { ...first.proofs, secret: { ...first.proofs.secret, response: 'ff'.repeat(32) } },
        },
        second,
        third,
      ],
      { check: 'trusteeProof', trustee: 1 },
    ],
  ])('%s', (_, said, fault) => {
    expect(faultOfDealings('v1', said)).toEqual(fault)
  })

  test('made for another vote', () => {
    expect(faultOfDealings('v2', dealings)).toEqual({ check: 'trusteeProof', trustee: 1 })
  })
})

describe('a share that is not right names who sealed it', () => {
  const sealed = secrets.slice(1).map(other => sealShare(other, first, draw))
  test('all are right', () => {
    expect(receiveShares(mine, dealings, sealed)).toHaveProperty('share')
  })
  test.each([
    ['missing', sealed.slice(1), 2],
    ['of another vote', sealed.map(each => ({ ...each, voteId: 'v2' })), 2],
    [
      'changed on its way',
      sealed.map(each => (each.from === 3 ? { ...each, masked: scalarHex(draw()) } : each)),
      3,
    ],
    [
      'another exchange',
      sealed.map(each => (each.from === 3 ? { ...each, ephemeral: first.sealKey } : each)),
      3,
    ],
    ['no scalar', sealed.map(each => ({ ...each, masked: 'ff'.repeat(32) })), 2],
    ['no point', sealed.map(each => ({ ...each, ephemeral: small })), 2],
  ])('%s', (_, sent, from) => {
    expect(receiveShares(mine, dealings, sent)).toEqual({ check: 'share', from })
  })

  test('nobody else reads it', () => {
    const stranger = { ...mine, seal: draw() }
    expect(receiveShares(stranger, dealings, sealed)).toEqual({ check: 'share', from: 2 })
  })

  test('a trustee who deals points of another line', () => {
    const other = secrets.map(each =>
      each.trustee === 2 ? { ...each, line: [each.line[0], each.line[1] + BigInt(1)] as const } : each,
    )
    const sent = other.slice(1).map(each => sealShare(each, first, draw))
    expect(receiveShares(mine, dealings, sent)).toEqual({ check: 'share', from: 2 })
  })
})

test('public shares differ', () => {
  expect(new Set(trusteeNumbers.map(number => pointHex(publicShare(dealings, number)))).size).toBe(3)
})
