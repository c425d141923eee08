import { calls, type CallName } from '#contracts/calls'
import { goodInputs } from '../district/goodInputs'
import { ballotOf, openVote } from '../district/openVote'
import { everybody, idOf, openidOf } from '../district/people'
import { photoFile } from '../district/photoFiles'
import { report, request, startDistrict, type District } from '../district/startDistrict'

/** What a neighbour can read: every reading call is searched for what was planted. */
describe('what a neighbour can read', () => {
  let district: District
  let issueId: string
  let vote: Awaited<ReturnType<typeof openVote>>
  const reads = (Object.keys(calls) as CallName[]).filter(name => !calls[name].writes)

  beforeAll(async () => {
    district = await startDistrict()
    issueId = (await district.call('wang', 'raiseIssue', report({ anonymous: true }))).issue.id
    await district.call('liu', 'raiseIssue', report())
    vote = await openVote(district)
    await district.call('wang', 'comment', { voteId: vote.id, text: '我赞成', requestId: request() })
    await district.call('wang', 'castBallot', await ballotOf(district, 'wang', vote.id, 'against'))
    await district.deliver()
  })
  afterAll(() => district.close())

  const readAs = async (part: string): Promise<string> => {
    const inputs = goodInputs(issueId, vote, district.cloud.now())
    const replies = await Promise.all(
      reads.map(name => district.send(part, { call: name, input: inputs[name] })),
    )
    return JSON.stringify(replies)
  }

  it('holds no phone, no openid, no name of a resident, no anonymous reporter', async () => {
    const seen = await readAs('tenant')
    expect(seen).toContain('建设充电桩')
    for (const planted of ['王秀兰', '刘兆忠', '13812340001', openidOf('wang'), idOf('wang'), idOf('liu')])
      expect([planted, seen.includes(planted)]).toEqual([planted, false])
    for (const { openid } of everybody) expect(seen).not.toContain(openid)
  })

  it('holds no choice of another, and while a vote is open no tally', async () => {
    expect(await readAs('tenant')).not.toContain('against"')
    const { result, turnout } = await district.call('liu', 'getVote', { voteId: vote.id })
    expect(result).toBeNull()
    // One ballot alone is not published.
    expect(turnout?.participating).toEqual({ heads: 0, area: 0 })
  })

  it('names an anonymous reporter to nobody, and lets the two secretaries alone ask', async () => {
    const seenBy = async (part: string) => {
      const { reporterName, mayReveal } = await district.call(part, 'getIssue', { issueId })
      return [reporterName, mayReveal]
    }
    expect(await seenBy('wang')).toEqual(['王秀兰', false])
    for (const part of ['secretary', 'communitySecretary']) expect(await seenBy(part)).toEqual([null, true])
    for (const part of ['liu', 'property', 'communityStaff', 'district'])
      expect(await seenBy(part)).toEqual([null, false])
    const { timeline } = await district.call('liu', 'getIssue', { issueId })
    expect(timeline[0]?.by.name).toBe('')
  })

  it('takes photos from the caller’s own folder only', async () => {
    const theirs = await district.photo('liu')
    const crooked = theirs.replace(idOf('liu'), `${idOf('wang')}/../${idOf('liu')}`)
    for (const fileId of [theirs, crooked])
      expect(await district.refused('wang', 'raiseIssue', report({ photos: [fileId] }))).toMatchObject({
        kind: expect.stringMatching(/file-not-yours|invalid-input/) as string,
      })
  })
})

describe('a service that fails', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())
  afterEach(() => {
    district.cloud.faults.clear()
  })

  it.each(['down', 'slow'] as const)('does not stop a report when the content check is %s', async state => {
    district.cloud.faults.set({ contentCheck: state })
    await district.call('wang', 'raiseIssue', report())
    const log = district.cloud.invocations().at(-1)?.log.join('\n')
    expect(log).toContain('content-unchecked')
  })

  it('refuses a text that the content check calls risky, and writes nothing', async () => {
    const before = (await district.rows('issues')).length
    const refusal = await district.refused(
      'wang',
      'raiseIssue',
      report({ text: '楼道里有人贴赌博网站的广告' }),
    )
    expect(refusal).toEqual({ kind: 'unsafe-content', field: 'text' })
    expect(await district.rows('issues')).toHaveLength(before)
  })

  it('gives a browser a ticket with which a photo is really stored', async () => {
    const ticket = await district.call('wang', 'uploadTicket', { extension: 'png' })
    const put = await fetch(ticket.url, {
      method: 'PUT',
      headers: ticket.headers,
      body: new Uint8Array(photoFile()),
    })
    expect(put.status).toBe(200)
    const { issue } = await district.call('wang', 'raiseIssue', report({ photos: [ticket.fileId] }))
    const picture = await fetch(issue.photos[0] ?? '')
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(0, 2)
        .toString('hex'),
    ).toBe('ffd8')
  })
})
