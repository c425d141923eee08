import { createHash } from 'node:crypto'
import { receiptText } from '#domain/votes/receiptText'
import { ballotOf, chargingPiles, closeVote, openVote, nearItsEnd } from '../district/openVote'
import { day, minute, request, startDistrict, transports, type District } from '../district/startDistrict'

describe.each(transports)('the life of a vote, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport })
  })
  afterEach(() => district.close())

  it('is proposed, opened with a frozen electorate, voted on, counted and final', async () => {
    const vote = await openVote(district)
    expect(vote).toMatchObject({
      stage: 'open',
      turnout: { electorate: { heads: 6, area: 60_000 }, participating: { heads: 0, area: 0 } },
      myBallot: 'waiting',
      proposedBy: { name: '郑业委', role: 'ownersCommitteeMember' },
    })
    const ballot = await ballotOf(district, 'wang', vote.id)
    const receipt = await district.call('wang', 'castBallot', ballot)
    const text = receiptText({ ...ballot, salt: receipt.salt })
    expect(receipt.receipt).toBe(createHash('sha256').update(text).digest('hex'))
    for (const part of ['liu', 'secretary', 'grid'])
      await district.call(part, 'castBallot', await ballotOf(district, part, vote.id))
    await district.call('committee', 'castBallot', await ballotOf(district, 'committee', vote.id, 'against'))

    await closeVote(district, vote)
    const counted = await district.call('wang', 'getVote', { voteId: vote.id })
    expect(counted).toMatchObject({
      stage: 'provisional',
      outcome: 'passed',
      turnout: { participating: { heads: 5, area: 50_000 } },
    })
    expect(counted.result?.questions[0]?.tally).toEqual({
      agree: { heads: 4, area: 40_000 },
      against: { heads: 1, area: 10_000 },
      abstain: { heads: 0, area: 0 },
    })
    district.passTo((counted.objectionsUntil ?? 0) + minute)
    await district.sweep()
    const final = await district.call('wang', 'getVote', { voteId: vote.id })
    expect(final.stage).toBe('final')
    expect(final.timeline.map(({ kind }) => kind)).toEqual([
      'proposed',
      'announced',
      'opened',
      'closed',
      'counted',
      'finalised',
    ])
  })

  it('takes one ballot for each right, from those who hold it, while it is open', async () => {
    const { vote: announced } = await district.call(
      'committee',
      'proposeVote',
      chargingPiles(district.cloud.now()),
    )
    const early = { voteId: announced.id, rightId: 'u01', answers: [], requestId: request() }
    expect(
      await district.refused('wang', 'castBallot', {
        ...early,
        answers: [{ questionId: 'q1', choice: 'agree' }],
      }),
    ).toMatchObject({ kind: 'vote-not-open' })

    const vote = await openVote(district)
    const mine = await ballotOf(district, 'wang', vote.id)
    // A tenant, a sibling compound's owner and a newcomer with somebody else's right.
    for (const part of ['tenant', 'sibling', 'newcomer', 'liu'])
      expect(await district.refused(part, 'castBallot', { ...mine, requestId: request() })).toEqual({
        kind: 'no-voting-right',
      })
    expect(
      await district.refused('wang', 'castBallot', {
        ...mine,
        answers: [{ questionId: 'q9', choice: 'agree' }],
      }),
    ).toMatchObject({ kind: 'invalid-choice' })

    const first = await district.call('wang', 'castBallot', mine)
    expect(await district.call('wang', 'castBallot', mine)).toEqual(first)
    expect(await district.refused('wang', 'castBallot', { ...mine, requestId: request() })).toMatchObject({
      kind: 'already-voted',
    })

    const late = await ballotOf(district, 'liu', vote.id)
    district.passTo(vote.closesAt ?? 0)
    expect(await district.refused('liu', 'castBallot', late)).toMatchObject({ kind: 'vote-closed' })
    // Whoever has voted in time is told so afterwards too.
    expect(await district.call('wang', 'castBallot', mine)).toEqual(first)
    expect(await district.rows('ballots')).toHaveLength(1)
  })

  it('lets the first of many simultaneous ballots for one right stand', async () => {
    const vote = await openVote(district)
    const mine = await ballotOf(district, 'wang', vote.id)
    const replies = await Promise.all(
      Array.from({ length: 12 }, () =>
        district.reply('wang', 'castBallot', { ...mine, requestId: request() }),
      ),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await district.rows('ballots')).toHaveLength(1)
  })

  it('is prolonged once, while its quorum is short', async () => {
    const vote = await openVote(district)
    const closesAt = (vote.closesAt ?? 0) + 7 * day
    const longer = { voteId: vote.id, closesAt, reason: '参与人数不足', requestId: request() }
    expect(await district.refused('wang', 'extendVote', longer)).toEqual({ kind: 'not-permitted' })
    expect(await district.refused('committee', 'extendVote', longer)).toEqual({ kind: 'cannot-extend' })
    nearItsEnd(district, vote)
    const { vote: extended } = await district.call('committee', 'extendVote', longer)
    expect(extended).toMatchObject({ extended: true, closesAt })
    expect((await district.call('committee', 'extendVote', longer)).vote.closesAt).toBe(closesAt)
    expect(
      await district.refused('committee', 'extendVote', {
        ...longer,
        closesAt: closesAt + day,
        requestId: request(),
      }),
    ).toMatchObject({ kind: 'cannot-extend' })
    // At the first closing instant it is still open.
    district.passTo(vote.closesAt ?? 0)
    await district.call('liu', 'castBallot', await ballotOf(district, 'liu', vote.id))
  })
})
