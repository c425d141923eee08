import { idOf, livingAt, person } from '../../cloud-functions/district/people'
import {
  addHomes,
  addPeople,
  approving,
  claims,
  emptyHome,
  listed,
} from '../../cloud-functions/district/residence'
import { ballotOf, chargingPiles, closeVote } from '../../cloud-functions/district/openVote'
import {
  day,
  minute,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'
import type { VoteDetail } from '#contracts/votes'

const december = Date.UTC(2026, 11, 2, 2)

/** 林爱人 and 林先生 own p05. 朋友甲 was linked to 林先生 and votes before them. */
describe('a ballot whose approval is taken back before the end', () => {
  let district: District
  let vote: VoteDetail
  let claimId: string
  beforeEach(async () => {
    district = await startDistrict()
    district.passTo(december)
    await addPeople(
      district,
      {
        ...person('spouse', '林爱人', { occupancies: [livingAt('banshan', 'p05')] }),
        phone: '13900000005',
      },
      { ...person('friend', '朋友甲'), phone: '13700000009' },
    )
    await addHomes(
      district,
      emptyHome('p05', {
        owners: [
          { ...listed('林爱人', '13900000005'), personId: idOf('spouse') },
          listed('林先生', '13900000006'),
        ],
        residentIds: [idOf('spouse')],
      }),
    )
    claimId = await claims(district, 'friend', 'p05')
    const link = { ...approving(claimId), rosterOwner: 1 }
    await district.call('property', 'decideClaims', link)
    await district.call('secretary', 'decideClaims', { ...link, requestId: request() })
    const { vote: announced } = await district.call(
      'committee',
      'proposeVote',
      chargingPiles(district.cloud.now()),
    )
    district.passTo((announced.opensAt ?? 0) + minute)
    await district.sweep()
    vote = await district.call('friend', 'getVote', { voteId: announced.id })
    await district.call('friend', 'castBallot', await ballotOf(district, 'friend', vote.id, 'against'))
  })
  afterEach(() => district.close())

  /** What is published goes in steps of hours and rights; here is what lies in the box and counts. */
  const turnout = async () =>
    (await district.rows('ballots')).filter(ballot => ballot['voteId'] === vote.id && !ballot['setAside'])
      .length
  const kindsFor = async (part: string) => {
    await district.deliver()
    return (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }
  const isFree = async () => {
    const { myRights } = await district.call('spouse', 'getVote', { voteId: vote.id })
    expect(myRights).toMatchObject([{ rightId: 'p05', ballot: null }])
  }

  it('counts no more when an owner contests the link, and the owner votes', async () => {
    expect(await turnout()).toBe(1)
    const dispute = { claimId, requestId: request() }
    await district.call('spouse', 'disputeClaim', dispute)
    await district.call('spouse', 'disputeClaim', dispute)
    await isFree()
    const { timeline } = await district.call('spouse', 'getVote', { voteId: vote.id })
    expect(timeline.filter(({ kind }) => kind === 'ballotSetAside')).toEqual([
      expect.objectContaining({ text: null }),
    ])
    for (const part of ['spouse', 'friend']) expect(await kindsFor(part)).toContain('ballotSetAside')
    expect(JSON.stringify(await district.call('spouse', 'inbox', { cursor: null }))).not.toContain('against')
    await district.call('spouse', 'castBallot', await ballotOf(district, 'spouse', vote.id, 'agree'))
    await closeVote(district, vote)
    const counted = await district.call('spouse', 'getVote', { voteId: vote.id })
    expect(counted.result?.participating.heads).toBe(1)
    expect(counted.result?.questions[0]?.tally).toMatchObject({ agree: { heads: 1 }, against: { heads: 0 } })
    // What was cast is kept as it was, and counts nowhere.
    const kept = await district.rows('ballots')
    expect(kept.map(({ castBy, setAside }) => [castBy, setAside !== undefined])).toEqual(
      expect.arrayContaining([
        [idOf('friend'), true],
        [idOf('spouse'), false],
      ]),
    )
  })

  it('counts no more when two of two bodies take the link back', async () => {
    const revoke = (part: string) =>
      district.call(part, 'revokeClaim', { claimId, reason: '不是业主', requestId: request() })
    await revoke('property')
    expect(await turnout()).toBe(1)
    district.passTo(district.cloud.now() + day + minute)
    await revoke('secretary')
    await isFree()
    expect(await turnout()).toBe(0)
  })

  it('stays when somebody else’s link is taken back, and after the end', async () => {
    await district.call('wang', 'castBallot', await ballotOf(district, 'wang', vote.id))
    district.passTo((vote.closesAt ?? 0) + minute)
    await district.sweep()
    await district.call('spouse', 'disputeClaim', { claimId, requestId: request() })
    const counted = await district.rows('ballots')
    expect(counted.filter(({ setAside }) => setAside === undefined)).toHaveLength(2)
  })
})
