import type { IssueDetail } from '#contracts/issues'
import {
  day,
  hour,
  minute,
  monday,
  report,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'

const office = { compound: '半山名苑', community: '斜角社区', district: '仲恺高新区' } as const

/** Rubbish must be gone within 24 hours at the compound, and again within 24 at the community. */
describe('rubbish that nobody clears climbs by itself', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())

  const raised = async (part = 'wang', compoundId = 'banshan') =>
    (await district.call(part, 'raiseIssue', report({ compoundId }))).issue
  const seen = (issueId: string, part = 'wang') => district.call(part, 'getIssue', { issueId })
  /** Lets the clock run to an instant; every timer that is due on the way fires. */
  const wait = (instant: number) => district.cloud.moveClock(instant)
  const about = async (part: string, issueId: string) =>
    (await district.call(part, 'inbox', { cursor: null })).rows
      .filter(entry => entry.about.id === issueId)
      .map(({ kind }) => kind)
  const climbs = ({ timeline }: IssueDetail) => timeline.filter(({ kind }) => kind === 'escalated')

  it('from 王秀兰’s compound to the community to the district, and everybody concerned is told at each step', async () => {
    const { id } = await raised()
    await wait(monday + minute)
    expect(await about('wang', id)).toEqual(['issueReceived'])
    expect(await about('secretary', id)).toEqual(['issueWaiting'])
    expect(await about('communitySecretary', id)).toEqual([])

    await wait(monday + 18 * hour)
    expect(await about('secretary', id)).toContain('issueDueSoon')

    // At 24 hours it is in time; a minute later it is at the community, with a day of its own.
    await wait(monday + day)
    expect(await seen(id)).toMatchObject({ tier: 'compound', state: 'submitted' })
    const second = monday + day + minute
    await wait(second)
    const atCommunity = await seen(id)
    expect(atCommunity).toMatchObject({
      tier: 'community',
      state: 'submitted',
      standing: { orgName: office.community, standIn: false },
      deadlines: { respondBy: second + day, resolveBy: second + day },
    })
    expect(climbs(atCommunity)).toMatchObject([{ cause: 'clock', at: second, tier: 'community' }])
    expect(await about('wang', id)).toEqual(['issueEscalated', 'issueReceived'])
    for (const part of ['communityStaff', 'communitySecretary'])
      expect(await about(part, id)).toEqual(['issueWaiting'])
    expect(await about('district', id)).toEqual([])
    const { rows } = await district.call('communityStaff', 'workbench', {
      orgUnitId: 'xiejiao',
      queue: 'toAccept',
      cursor: null,
    })
    expect(rows.map(row => row.id)).toEqual([id])

    await wait(second + day)
    expect((await seen(id)).tier).toBe('community')
    const third = second + day + minute
    await wait(third)
    const atDistrict = await seen(id)
    expect(atDistrict).toMatchObject({
      tier: 'district',
      standing: { orgName: office.district },
      climbed: ['compound', 'community', 'district'],
    })
    expect(atDistrict.deadlines.respondBy).toBeGreaterThan(third)
    expect(await about('district', id)).toEqual(['issueWaiting'])
    expect((await about('wang', id)).filter(kind => kind === 'issueEscalated')).toHaveLength(2)

    // Above the district there is nobody: what is late there is noted and told once, and stays.
    await wait(monday + 30 * day)
    const late = await seen(id)
    expect(late.tier).toBe('district')
    expect(late.timeline.filter(({ kind }) => kind === 'breachNoted')).toHaveLength(1)
    await wait(monday + 60 * day)
    expect((await seen(id)).timeline).toEqual(late.timeline)
    expect((await about('wang', id)).filter(kind => kind === 'issueOverdue')).toHaveLength(1)
  })

  it('once at each tier, however often, late, early or simultaneously the timers fire', async () => {
    const { id } = await raised()
    const storm = () =>
      Promise.all([...Array.from({ length: 4 }, () => district.sweep()), district.deliver()])
    await storm()
    district.passTo(monday + day)
    await storm()
    expect(climbs(await seen(id))).toHaveLength(0)
    // The timer is seven hours late: the community's day begins when the issue arrives there.
    const arrived = monday + day + 7 * hour
    district.passTo(arrived)
    await storm()
    await storm()
    const once = await seen(id)
    expect(climbs(once)).toHaveLength(1)
    expect(once.deadlines.resolveBy).toBe(arrived + day)
    // A host whose clock is behind adds nothing and takes nothing back.
    district.passTo(monday + 20 * hour)
    await storm()
    expect((await seen(id)).timeline).toEqual(once.timeline)
    district.passTo(arrived + day + minute)
    await storm()
    const twice = await seen(id)
    expect(climbs(twice).map(({ tier }) => tier)).toEqual(['community', 'district'])
    await Promise.all([district.deliver(), district.deliver()])
    for (const part of ['wang', 'communityStaff', 'district']) {
      const told = await about(part, id)
      expect(told.filter(kind => kind === 'issueEscalated')).toHaveLength(part === 'wang' ? 2 : 0)
      expect(told.filter(kind => kind === 'issueWaiting')).toHaveLength(part === 'wang' ? 0 : 1)
    }
  })

  it('also when the secretary has answered, because an answer clears no rubbish', async () => {
    const { id } = await raised()
    await wait(monday + hour)
    await district.call('secretary', 'acceptIssue', { issueId: id, note: '马上安排', requestId: request() })
    await district.call('secretary', 'noteProgress', {
      issueId: id,
      note: '已经联系清运公司',
      photos: [],
      requestId: request(),
    })
    await wait(monday + day)
    expect(await seen(id)).toMatchObject({ tier: 'compound', state: 'accepted' })
    await wait(monday + day + minute)
    expect(await seen(id)).toMatchObject({ tier: 'community', state: 'submitted' })
  })

  it('not while it is paused, and by so much later afterwards', async () => {
    const { id } = await raised()
    await wait(monday + 10 * hour)
    await district.call('secretary', 'acceptIssue', { issueId: id, note: '', requestId: request() })
    await district.call('secretary', 'pauseIssue', {
      issueId: id,
      reason: '台风红色预警，清运停止',
      until: monday + 40 * hour,
      requestId: request(),
    })
    await wait(monday + 39 * hour)
    const standing = await seen(id)
    expect(standing).toMatchObject({ tier: 'compound', paused: true, pause: { until: monday + 40 * hour } })
    await wait(monday + 40 * hour)
    const resumed = await seen(id)
    expect(resumed).toMatchObject({
      tier: 'compound',
      paused: false,
      deadlines: { resolveBy: monday + 54 * hour },
    })
    expect(await about('wang', id)).toEqual(expect.arrayContaining(['issuePaused', 'issueResumed']))
    await wait(monday + 54 * hour)
    expect((await seen(id)).tier).toBe('compound')
    await wait(monday + 54 * hour + minute)
    expect(await seen(id)).toMatchObject({ tier: 'community', climbed: ['compound', 'community'] })
  })

  it('where there is no branch, the community stands in from the first minute', async () => {
    const { id } = await raised('sibling', 'hailun')
    await wait(monday + minute)
    expect(await seen(id, 'sibling')).toMatchObject({
      tier: 'compound',
      standing: { orgName: office.community, standIn: true },
    })
    expect(await about('communityStaff', id)).toEqual(['issueWaiting'])
    await wait(monday + day + minute)
    expect(await seen(id, 'sibling')).toMatchObject({
      tier: 'community',
      standing: { orgName: office.community, standIn: false },
    })
    await wait(monday + 2 * day + 2 * minute)
    expect(await seen(id, 'sibling')).toMatchObject({
      tier: 'district',
      standing: { orgName: office.district },
    })
  })
})
