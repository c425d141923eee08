import { ballotOf, closeVote, openVote } from '../district/openVote'
import { idOf, openidOf } from '../district/people'
import {
  day,
  hour,
  minute,
  monday,
  report,
  request,
  startDistrict,
  transports,
  type District,
} from '../district/startDistrict'

const agree = async (district: District, part: string) => {
  district.cloud.grantSubscription(openidOf(part), 'caseProgress')
  await district.call(part, 'recordConsent', { templates: ['caseProgress'], requestId: request() })
}
const kindsFor = async (district: District, part: string) =>
  (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)

describe.each(transports)('what people are told, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport, instances: 2 })
  })
  afterEach(() => district.close())

  const accepted = async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    await district.call('secretary', 'acceptIssue', { issueId: issue.id, note: '', requestId: request() })
    return issue.id
  }
  const handle = async (issueId: string) =>
    district.call('secretary', 'handleIssue', {
      issueId,
      note: '已经清运',
      evidence: [await district.photo('secretary')],
      requestId: request(),
    })

  it('lies in the inbox of the reporter and of the post, once, however often the timer fires', async () => {
    await accepted()
    await Promise.all([district.deliver(), district.deliver()])
    await district.deliver()
    expect((await kindsFor(district, 'wang')).sort()).toEqual(['issueAccepted', 'issueReceived'])
    expect(await kindsFor(district, 'secretary')).toContain('issueWaiting')
    expect(await kindsFor(district, 'liu')).toEqual([])
    expect((await district.rows('issues')).every(({ outboxDueAt }) => outboxDueAt === null)).toBe(true)
  })

  it('can be read, by its addressee only', async () => {
    await accepted()
    await district.deliver()
    const { rows, unread } = await district.call('wang', 'inbox', { cursor: null })
    expect(unread).toBe(2)
    const ids = rows.map(({ id }) => id)
    expect((await district.call('liu', 'markRead', { ids, requestId: request() })).marked).toBe(0)
    expect((await district.call('wang', 'markRead', { ids, requestId: request() })).marked).toBe(2)
    expect((await district.call('wang', 'inbox', { cursor: null })).unread).toBe(0)
  })

  it('is pushed by WeChat to who agreed, one message for one consent', async () => {
    const first = await accepted()
    await agree(district, 'wang')
    await handle(first)
    await Promise.all([district.deliver(), district.deliver()])
    expect(district.cloud.messages()).toMatchObject([
      {
        openid: openidOf('wang'),
        templateId: 'caseProgress',
        page: `packages/issue/detail/index?id=${first}`,
      },
    ])
    expect((await district.call('wang', 'me', {})).credits['caseProgress']).toBe(0)
    await handle(await accepted())
    await district.deliver()
    expect(district.cloud.messages()).toHaveLength(1)
    expect(await kindsFor(district, 'wang')).toContain('issueHandled')
  })

  it('waits until seven in the morning at night', async () => {
    await agree(district, 'wang')
    const issueId = await accepted()
    district.passTo(monday + 13 * hour)
    await handle(issueId)
    await district.deliver()
    expect(district.cloud.messages()).toHaveLength(0)
    expect(await kindsFor(district, 'wang')).toContain('issueHandled')
    district.passTo(monday + 21 * hour + minute)
    await district.deliver()
    expect(district.cloud.messages()).toHaveLength(1)
  })

  it('is tried again while WeChat is down, then lies as a dead letter with its credit given back', async () => {
    await agree(district, 'wang')
    const issueId = await accepted()
    district.cloud.faults.set({ messages: 'down' })
    await handle(issueId)
    let at = monday
    for (let round = 0; round < 40; round += 1) {
      await district.deliver()
      at += 2 * hour
      district.passTo(at)
    }
    const [letter] = await district.rows('deliveries')
    expect(letter).toMatchObject({ state: 'dead', attempts: 6 })
    expect((await district.call('wang', 'me', {})).credits['caseProgress']).toBe(1)
    expect(district.cloud.messages()).toHaveLength(0)
    expect(await kindsFor(district, 'wang')).toContain('issueHandled')
  })

  it('arrives when WeChat recovers', async () => {
    await agree(district, 'wang')
    const issueId = await accepted()
    district.cloud.faults.set({ messages: 'down' })
    await handle(issueId)
    await district.deliver()
    district.cloud.faults.set({ messages: 'ok' })
    district.passTo(monday + 5 * minute)
    await district.deliver()
    expect(district.cloud.messages()).toHaveLength(1)
  })

  it('tells an electorate of its vote: before opening its owners, then the holders of the frozen rights', async () => {
    const vote = await openVote(district)
    await district.deliver()
    for (const part of ['wang', 'liu', 'committee'])
      expect((await kindsFor(district, part)).sort()).toEqual(['voteAnnounced', 'voteOpened'])
    expect(await kindsFor(district, 'tenant')).toEqual([])
    expect((await kindsFor(district, 'communitySecretary')).length).toBeGreaterThan(0)
    await district.call('wang', 'castBallot', await ballotOf(district, 'wang', vote.id))
    await closeVote(district, vote)
    await district.deliver()
    expect(await kindsFor(district, 'wang')).toContain('voteResult')
    const { notices } = await district.call('liu', 'home', { compoundId: 'banshan' })
    expect(notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['voteAnnounced', 'voteOpened', 'voteResult']),
    )
  })

  it('is paged by keyset without a gap or a repetition', async () => {
    const at = monday
    await district.cloud.engine.insert(
      'inbox',
      Array.from({ length: 45 }, (_, index) => ({
        _id: `m${String(index).padStart(2, '0')}`,
        personId: idOf('liu'),
        kind: 'voteOpened',
        about: { thing: 'vote', id: 'v1' },
        params: {},
        // Many at the same instant.
        at: at - (index % 3) * day,
        readAt: null,
      })),
    )
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof read>> = await read(cursor)
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(45)
  })
  const read = (cursor: string | null) => district.call('liu', 'inbox', { cursor })
})
