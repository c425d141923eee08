import type { Dealing, KeyShare } from '#domain/votes/trustees/ceremony'
import { awaited, isKeyReady } from '#domain/votes/trustees/key/awaited'
import { evolveKey } from '#domain/votes/trustees/key/evolveKey'
import { nameTrustees } from '#domain/votes/trustees/key/nameTrustees'
import {
  contestShare,
  noteHeld,
  proveHeld,
  takeDealing,
  takeOpening,
  takeShares,
} from '#domain/votes/trustees/key/steps'
import type { VoteKey } from '#domain/votes/trustees/key/VoteKey'
import { electionKey } from '#domain/votes/trustees/ceremony'
import { openSums } from '#domain/votes/trustees/opening'
import { paperCode, readPaperCode } from '#domain/votes/trustees/paperCode'
import { sumsOf } from '#domain/votes/trustees/sums'
import { totalsUpTo } from '#domain/votes/trustees/logarithm'
import { combine } from '#domain/votes/trustees/opening'
import { cast, draw, oneOfThree, readOf } from '../given'
import {
  as,
  candidate,
  dealtAndSealed,
  dealtBy,
  devices,
  done,
  named,
  now,
  readyKey,
  sealedBy,
  sent,
  shareFrom,
  three,
} from './given'

const names = (key: VoteKey, isClosed = false) => awaited(key, isClosed).map(({ name }) => name)

describe('who may hold the key', () => {
  test('three people of three bodies, numbered as they are given', () => {
    expect(named().trustees.map(({ number, body }) => [number, body])).toEqual([
      [1, 'branch'],
      [2, 'ownersCommittee'],
      [3, 'residentsCommittee'],
    ])
  })

  const [lin, xu, qian] = three
  const subdistrict = candidate('wei', ['subdistrictStaff', 'huihuan'])
  test.each([
    ['39 rights', three, 39, { check: 'tooFewRights', least: 40 }],
    ['two', [lin, xu], 40, { check: 'notThree' }],
    ['four', [...three, subdistrict], 40, { check: 'notThree' }],
    [
      'the property manager',
      [lin, xu, candidate('zhou', ['propertyManager', 'banshan'])],
      40,
      { check: 'noPost', index: 2 },
    ],
    ['nobody in a post', [lin, xu, candidate('wang')], 40, { check: 'noPost', index: 2 }],
    [
      'one who holds two posts',
      [lin, candidate('xu', ['ownersCommitteeMember', 'banshan'], ['branchSecretary', 'hailun']), qian],
      40,
      { check: 'twoBodies', index: 1 },
    ],
    [
      'one person twice',
      [lin, xu, candidate('lin', ['subdistrictStaff', 'huihuan'])],
      40,
      { check: 'samePerson', index: 2 },
    ],
    [
      'two of one body',
      [lin, candidate('he', ['branchSecretary', 'hailun']), qian],
      40,
      { check: 'sameBody', index: 1 },
    ],
  ] as const)('not %s', (_, candidates, rights, fault) => {
    expect(
      nameTrustees(
        candidates.flatMap(each => each ?? []),
        rights,
        now,
      ),
    ).toEqual(fault)
  })

  test('40 rights are enough, and the subdistrict may stand in for a committee', () => {
    expect(
      nameTrustees(
        [lin, subdistrict, qian].flatMap(each => each ?? []),
        40,
        now,
      ),
    ).toHaveProperty('trustees')
  })
})

describe('the making of a key', () => {
  test('goes step by step, in whatever order the trustees come, and says for whom it waits', () => {
    const made = devices()
    expect(names(named())).toEqual(['lin', 'xu', 'qian'])
    const two = dealtBy(named(), made, 3, 1)
    expect([two.state, ...names(two)]).toEqual(['dealing', 'xu'])
    const dealt = dealtBy(two, made, 2)
    expect([dealt.state, ...names(dealt)]).toEqual(['sealing', 'lin', 'xu', 'qian'])
    expect(dealt.dealings.map(({ trustee }) => trustee)).toEqual([1, 2, 3])
    const sealed = dealtAndSealed(made)
    expect([sealed.state, ...names(sealed)]).toEqual(['holding', 'lin', 'xu', 'qian'])
    expect(isKeyReady(sealed)).toBe(false)
    const { key } = readyKey()
    expect([key.state, ...names(key)]).toEqual(['ready'])
    expect(isKeyReady(key)).toBe(true)
    expect(names(key, true)).toEqual(['lin', 'xu', 'qian'])
  })

  test('a step that comes twice writes nothing, and another in its place is refused', () => {
    const made = devices()
    const key = dealtBy(named(), made, 1)
    const [first] = made.dealings
    const [other] = devices().dealings
    if (!first || !other) throw new Error('no dealing')
    expect(takeDealing(key, sent(first), as(key, 1))).toEqual({ fact: null })
    expect(takeDealing(key, other, as(key, 1))).toEqual({ check: 'doneAlready' })
    const all = dealtBy(key, made, 2, 3)
    const shares = sealedBy(made, 2)
    const sealed = done(all, takeShares(all, shares, as(all, 2)))
    expect(takeShares(sealed, shares, as(sealed, 2))).toEqual({ fact: null })
    expect(takeShares(sealed, sealedBy(made, 2), as(sealed, 2))).toEqual({ check: 'doneAlready' })
  })

  test('only trustees do it, each their own part, in the post in which they were named', () => {
    const made = devices()
    const key = named()
    const [first] = made.dealings
    if (!first) throw new Error('no dealing')
    const refused = { check: 'notTrustee' }
    expect(takeDealing(key, first, as(key, 2))).toEqual(refused)
    expect(takeDealing(key, first, as(key, 1, { personId: 'wang' }))).toEqual(refused)
    expect(takeDealing(key, first, as(key, 1, { role: 'resident', orgUnitId: null }))).toEqual(refused)
    // In another post of the same compound, which is another body.
    expect(takeDealing(key, first, as(key, 1, { role: 'ownersCommitteeMember' }))).toEqual(refused)
    expect(takeShares(key, sealedBy(made, 1), as(key, 1, { personId: 'wang' }))).toEqual(refused)
  })

  test('a forged dealing, one of another vote, and one too early or too late are refused', () => {
    const key = named()
    const made = devices()
    const [first, second] = made.dealings
    if (!first || !second) throw new Error('no dealing')
    const forged: readonly (readonly [Dealing, string])[] = [
      [{ ...first, voteId: 'v2' }, 'trustees'],
      [{ ...first, proofs: second.proofs }, 'trusteeProof'],
      [{ ...first, commitments: second.commitments }, 'trusteeProof'],
      [{ ...first, sealKey: '00'.repeat(32) }, 'notInGroup'],
    ]
    for (const [dealing, check] of forged)
      expect(takeDealing(key, dealing, as(key, 1))).toMatchObject({ check })
    expect(takeShares(key, sealedBy(made, 1), as(key, 1))).toEqual({ check: 'wrongState' })
    const share: KeyShare = { voteId: 'v1', trustee: 1, secret: 5n }
    expect(noteHeld(key, proveHeld(share, draw), as(key, 1))).toEqual({ check: 'wrongState' })
  })

  test('sealed shares go to both others, in order, in points of the group', () => {
    const made = devices()
    const key = dealtBy(named(), made, 1, 2, 3)
    const [one, other] = sealedBy(made, 1)
    if (!one || !other) throw new Error('no shares')
    for (const shares of [
      [],
      [one],
      [other, one],
      [one, one],
      [one, { ...other, ephemeral: 'no point' }],
      [one, { ...other, voteId: 'v2' }],
    ])
      expect(takeShares(key, shares, as(key, 1))).toEqual({ check: 'sealedShares' })
  })

  test('whoever holds another share than theirs cannot say that they hold it', () => {
    const made = devices()
    const key = dealtAndSealed(made)
    const share = shareFrom(key, made, 1)
    const slip = { ...share, secret: share.secret + 1n }
    expect(noteHeld(key, proveHeld(slip, draw), as(key, 1))).toEqual({ check: 'heldProof' })
    expect(noteHeld(key, proveHeld(share, draw), as(key, 2))).toEqual({ check: 'heldProof' })
    expect(noteHeld(key, { commitment: 'x', response: 'y' }, as(key, 1))).toEqual({ check: 'heldProof' })
    // Typed in again from paper it is the same.
    const read = readPaperCode('v1', paperCode(share).toLowerCase())
    if (!('share' in read)) throw new Error(read.check)
    expect(noteHeld(key, proveHeld(read.share, draw), as(key, 1))).toHaveProperty('fact.trustee', 1)
  })

  test('a share that is not on its line is contested, and all begin anew', () => {
    const made = devices()
    const key = dealtAndSealed(made)
    const anew = done(key, contestShare(key, 2, as(key, 1)))
    expect(anew).toMatchObject({ state: 'dealing', dealings: [], sealed: [], held: [], restarts: 1 })
    expect(contestShare(key, 1, as(key, 1))).toEqual({ check: 'notTrustee' })
    const held = done(key, noteHeld(key, proveHeld(shareFrom(key, made, 1), draw), as(key, 1)))
    expect(contestShare(held, 2, as(held, 1))).toEqual({ check: 'wrongState' })
  })

  test('nothing follows where it may not', () => {
    const { key } = readyKey()
    expect(() =>
      evolveKey(null, { kind: 'shareContested', at: now, by: { kind: 'clock' }, trustee: 1, from: 2 }),
    ).toThrow('cannot be shareContested')
    expect(contestShare(key, 2, as(key, 1))).toEqual({ check: 'wrongState' })
  })
})

describe('opening', () => {
  const { key, shares } = readyKey()
  const sheet = { voteId: 'v1', key: electionKey(key.dealings), questions: [oneOfThree] }
  const ballots = [
    cast(sheet, 'u1', { q1: ['agree'] }),
    cast(sheet, 'u2', { q1: ['against'] }),
    cast(sheet, 'u3', { q1: ['agree'] }),
  ]
  const sums = sumsOf(
    sheet,
    readOf(sheet, ballots),
    new Map([
      ['u1', 10],
      ['u2', 20],
      ['u3', 30],
    ]),
  )
  const openingOf = (number: number) => {
    const share = shares[number - 1]
    if (share === undefined) throw new Error('no share')
    return sent(openSums(share, sums, draw))
  }

  test('two of three open, and one may be lost', () => {
    const once = done(key, takeOpening(key, openingOf(3), sums, as(key, 3)))
    expect([once.state, ...names(once, true)]).toEqual(['ready', 'lin', 'xu'])
    const twice = done(once, takeOpening(once, openingOf(1), sums, as(once, 1)))
    expect(twice.state).toBe('opened')
    expect(names(twice, true)).toEqual([])
    const [one, other] = twice.openings
    if (!one || !other) throw new Error('no openings')
    const find = totalsUpTo(60)
    expect(combine(sums, [one, other]).map(point => find(point))).toEqual([2, 40, 1, 20, 0, 0])
    expect(takeOpening(twice, openingOf(2), sums, as(twice, 2))).toEqual({ check: 'wrongState' })
  })

  test('a forged one, another’s, one of other sums, and one before the key stands are refused', () => {
    const opening = openingOf(1)
    expect(takeOpening(key, opening, sums, as(key, 2))).toEqual({ check: 'notTrustee' })
    expect(takeOpening(key, { ...opening, voteId: 'v2' }, sums, as(key, 1))).toMatchObject({
      check: 'otherVote',
    })
    const [first, second] = opening.parts
    if (!first || !second) throw new Error('no parts')
    const swapped = { ...opening, parts: [second, first, ...opening.parts.slice(2)] }
    expect(takeOpening(key, swapped, sums, as(key, 1))).toMatchObject({ check: 'openingProof' })
    const fewer = sumsOf(
      sheet,
      readOf(sheet, ballots.slice(1)),
      new Map([
        ['u2', 20],
        ['u3', 30],
      ]),
    )
    expect(takeOpening(key, opening, fewer, as(key, 1))).toMatchObject({ check: 'openingProof' })
    expect(takeOpening(named(), opening, sums, as(key, 1))).toEqual({ check: 'wrongState' })
    const once = done(key, takeOpening(key, opening, sums, as(key, 1)))
    expect(takeOpening(once, opening, sums, as(once, 1))).toEqual({ fact: null })
    expect(takeOpening(once, openingOf(1), sums, as(once, 1))).toEqual({ check: 'doneAlready' })
  })
})
