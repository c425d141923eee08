import type { CallName, Input } from '#contracts/calls'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { ballotOf, chargingPiles, openVote, nearItsEnd } from '../district/openVote'
import { day, report, request, startDistrict, transports, type District } from '../district/startDistrict'

describe.each(transports)('a write that is delivered three times, over the %s transport', transport => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict({ transport, instances: 2 })
  })
  afterAll(() => district.close())

  const everything = async () => {
    const collections = Object.keys(schema) as CollectionName[]
    return JSON.stringify(await Promise.all(collections.map(name => district.rows(name))))
  }
  /** The first answer, with the state as it is after it; then twice the same again. */
  const thrice = async <Name extends CallName>(part: string, name: Name, input: Input<Name>) => {
    const first = await district.call(part, name, input)
    const after = await everything()
    const others = await Promise.all([district.call(part, name, input), district.call(part, name, input)])
    expect(await everything()).toBe(after)
    return { first, others }
  }
  const raised = async () => (await district.call('wang', 'raiseIssue', report())).issue.id

  it('raises one issue', async () => {
    const { first, others } = await thrice('wang', 'raiseIssue', report())
    expect(others.map(({ issue }) => issue.id)).toEqual([first.issue.id, first.issue.id])
  })

  it('raises one issue when they arrive at once', async () => {
    const before = (await district.rows('issues')).length
    const same = report()
    const replies = await Promise.all([1, 2, 3].map(() => district.call('wang', 'raiseIssue', same)))
    expect(new Set(replies.map(({ issue }) => issue.id)).size).toBe(1)
    expect(await district.rows('issues')).toHaveLength(before + 1)
  })

  it('gives two people with the same request id an issue each', async () => {
    const same = report()
    const mine = await district.call('wang', 'raiseIssue', same)
    const theirs = await district.call('liu', 'raiseIssue', same)
    expect(theirs.issue.id).not.toBe(mine.issue.id)
  })

  it('changes an issue once, also when the change takes it out of the caller’s hands', async () => {
    const issueId = await raised()
    const { first, others } = await thrice('secretary', 'escalateIssue', {
      issueId,
      reason: '需要社区协调',
      requestId: request(),
    })
    expect(first.issue.tier).toBe('community')
    expect(others.every(({ issue }) => issue.climbed.length === first.issue.climbed.length)).toBe(true)
  })

  it('keeps both of two changes that meet, and neither twice', async () => {
    const issueId = await raised()
    await district.call('secretary', 'acceptIssue', { issueId, note: '', requestId: request() })
    const notes = ['联系清运公司', '下午来车'].map(note => ({
      issueId,
      note,
      photos: [],
      requestId: request(),
    }))
    const replies = await Promise.all(
      [...notes, ...notes].map(input => district.reply('secretary', 'noteProgress', input)),
    )
    // What met a newer revision twice says so, and is repeated by the client.
    for (const [index, reply] of replies.entries())
      if (!reply.ok) {
        expect(reply.refusal.kind).toBe('conflict')
        const again = notes[index % 2]
        if (again) await district.call('secretary', 'noteProgress', again)
      }
    const { timeline } = await district.call('wang', 'getIssue', { issueId })
    expect(
      timeline
        .filter(({ kind }) => kind === 'progressNoted')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['联系清运公司', '下午来车'].sort())
  })

  it('adds one comment, one consent, one vote, one ballot with one receipt, one prolongation', async () => {
    const proposal = chargingPiles(district.cloud.now())
    await thrice('committee', 'proposeVote', proposal)
    const vote = await openVote(district)
    await thrice('liu', 'comment', { voteId: vote.id, text: '我赞成', requestId: request() })
    const consent = await thrice('wang', 'recordConsent', {
      templates: ['caseProgress'],
      requestId: request(),
    })
    expect([consent.first, ...consent.others].map(({ credits }) => credits['caseProgress'])).toEqual([
      1, 1, 1,
    ])
    const ballot = await thrice('wang', 'castBallot', await ballotOf(district, 'wang', vote.id))
    expect(ballot.others).toEqual([ballot.first, ballot.first])
    const longer = { voteId: vote.id, closesAt: (vote.closesAt ?? 0) + 7 * day, reason: '参与人数不足' }
    nearItsEnd(district, vote)
    await thrice('committee', 'extendVote', { ...longer, requestId: request() })
    await thrice('wang', 'updateSettings', { elderMode: true, requestId: request() })
  })
})
