import { capacityIn } from '#domain/votes/capacity'
import { castBallot } from '#domain/votes/castBallot'
import { votingRights } from '#domain/votes/electorate'
import type { Unit } from '#domain/organisation/Unit'
import type { VotingRight } from '#domain/votes/Vote'
import type { ActingProxy } from '#domain/votes/voters'
import { acting, covering } from './acting'
import { announcedVote, closesAt, openVote, opensAt, right, unit } from './given'

const statutory = announcedVote('civilCode278Special')
const consultation = announcedVote('consultationMajority')
const known = (personId: string | null, name: string) => ({ personId, name, phone: null })

const frozen = (
  units: readonly Unit[],
  proxies: readonly ActingProxy[],
  vote: typeof statutory = statutory,
) => votingRights(vote, units, { at: opensAt, proxies })
const holders = (units: readonly Unit[], proxy: ActingProxy, vote = statutory) =>
  frozen(units, [proxy], vote).map(each => each.proxies.map(({ personId }) => personId))

describe('an authorisation in the electorate', () => {
  test('the holder is among the voters, with the term and the masked name of whoever is represented', () => {
    expect(frozen([unit('1203')], [acting('x1')])).toMatchObject([
      {
        voterIds: ['owner-1203', 'mei'],
        proxies: [{ proxyId: 'x1', personId: 'mei', from: opensAt, until: closesAt, principalName: '刘**' }],
      },
    ])
  })

  const flatAndParking = [unit('1203', { buyerKey: 'liu' }), unit('p7', { buyerKey: 'liu', use: 'parking' })]
  const coOwned = unit('1203', { owners: [known('owner-1203', '刘兆忠'), known('jun', '刘军')] })
  const ward = { personId: null, name: '刘兆忠' }
  const wards = unit('1203', { owners: [known(null, '刘兆忠')] })
  test.each<[string, Unit[], Partial<ActingProxy>, string[]]>([
    ['for this vote', [unit('1203')], { vote: { id: 'v1', title: '' } }, ['mei']],
    ['for another vote', [unit('1203')], { vote: { id: 'v2', title: '' } }, []],
    ['for another unit', [unit('1203')], { units: covering('1204') }, []],
    ['for the whole of a head', flatAndParking, { units: covering('p7', '1203') }, ['mei']],
    ['for half of a head, whose vote cannot be split', flatAndParking, {}, []],
    ['by an owner whose link was cut', [unit('1203', { owners: [known(null, '刘兆忠')] })], {}, []],
    ['by the one of two owners who is not named', [{ ...coOwned, representativeId: 'jun' }], {}, []],
    ['by the one who is', [{ ...coOwned, representativeId: 'owner-1203' }], {}, ['mei']],
    ['of a representative, who votes as an owner', [coOwned], { kind: 'representative' }, []],
    ['of a guardian for a ward on the roster', [wards], { kind: 'guardian', principal: ward }, ['mei']],
    [
      'of a guardian for somebody who is not on it',
      [wards],
      { kind: 'guardian', principal: { ...ward, name: '刘兆' } },
      [],
    ],
    [
      'of a guardian where a co-owner is named',
      [{ ...coOwned, representativeId: 'jun' }],
      { kind: 'guardian', principal: ward },
      [],
    ],
  ])('%s', (_, units, more, expected) => {
    expect(holders(units, acting('x1', more)).flat()).toEqual(expected)
  })

  test('in a consultation it counts for the home in which whoever is represented lives', () => {
    expect(holders([unit('1203')], acting('x1'), consultation)).toEqual([['mei']])
    expect(holders([unit('1203', { residentIds: ['tenant'] })], acting('x1'), consultation)).toEqual([[]])
  })

  test('neither heads nor areas change by it', () => {
    const bare = (one: VotingRight) => ({ ...one, voterIds: [], proxies: [] })
    const plain = frozen(flatAndParking, [])
    const delegated = frozen(flatAndParking, [acting('x1', { units: covering('1203', 'p7') })])
    expect(delegated.map(bare)).toEqual(plain.map(bare))
  })
})

describe('a representative', () => {
  test.each<[string, Partial<Unit>]>([
    ['whose link to the roster was cut', { owners: [known(null, '刘兆忠'), known('jun', '刘军')] }],
    ['who is no owner any more', { owners: [known('jun', '刘军')] }],
  ])('%s represents nobody: the others vote', (_, more) => {
    const rights = frozen([unit('1203', { ...more, representativeId: 'owner-1203' })], [])
    expect(rights.map(({ voterIds }) => voterIds)).toEqual([['jun']])
  })
})

describe('as what somebody casts', () => {
  const held = {
    ...right('1203', ['liu']),
    voterIds: ['liu', 'mei'],
    proxies: [
      { proxyId: 'x1', personId: 'mei', from: opensAt + 10, until: opensAt + 20, principalName: '刘**' },
      { proxyId: 'x2', personId: 'mei', from: opensAt + 30, until: null, principalName: '刘**' },
      { proxyId: 'x3', personId: 'liu', from: opensAt, until: null, principalName: '刘**' },
    ],
  }
  const proxyAt = (personId: string, after: number): string | null => {
    const capacity = capacityIn(held, personId, opensAt + after)
    if (capacity === null) return 'none'
    return capacity.as === 'proxy' ? capacity.proxy.proxyId : null
  }

  test.each<[string, string, number, string | null]>([
    ['before the first instant of the term', 'mei', 9, 'none'],
    ['at the first instant', 'mei', 10, 'x1'],
    ['a millisecond before the end', 'mei', 19, 'x1'],
    ['at the end', 'mei', 20, 'none'],
    ['by another one, without an end', 'mei', 1_000_000, 'x2'],
    ['in their own name, whatever they hold', 'liu', 15, null],
    ['a neighbour', 'zhao', 15, 'none'],
  ])('%s', (_, personId, after, expected) => {
    expect(proxyAt(personId, after)).toBe(expected)
  })

  const command = {
    answers: [{ questionId: 'q1', choice: 'agree' as const }],
    requestId: 'request-1',
    salt: 'f00d',
    receipt: 'ab'.repeat(32),
  }
  const cast = (personId: string, after: number, existing = null) =>
    castBallot(command, { vote: openVote(), right: held, existing, personId }, opensAt + after)

  test('the ballot says by which authorisation it was cast, and by whom', () => {
    expect(cast('mei', 15)).toMatchObject({ facts: [{ castBy: 'mei', proxyId: 'x1' }] })
    expect(cast('liu', 15)).toMatchObject({ facts: [{ castBy: 'liu', proxyId: null }] })
  })

  test.each([9, 20])('outside of the term there is no right (%d)', after => {
    expect(cast('mei', after)).toEqual({ ok: false, refusal: { kind: 'no-voting-right' } })
  })
})
