import type { CallName, Input } from '#contracts/calls'
import { isKeptPhoto } from '../../cloud-functions/district/photoFiles'
import {
  hour,
  monday,
  report,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'

describe('the lamp in front of building 3', () => {
  let district: District
  let issueId: string
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const seen = (part = 'wang') => district.call(part, 'getIssue', { issueId })
  const told = async (part: string) => {
    await district.deliver()
    return (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }
  const waiting = async (part: string, orgUnitId: string, queue: Input<'workbench'>['queue']) => {
    const { rows } = await district.call(part, 'workbench', { orgUnitId, queue, cursor: null })
    return rows.map(({ id, likelyAction }) => [id, likelyAction])
  }
  type About = Extract<
    CallName,
    'acceptIssue' | 'dispatchIssue' | 'handleIssue' | 'reopenIssue' | 'confirmIssue' | 'supportIssue'
  >
  const does = async <Name extends About>(
    part: string,
    call: Name,
    more: Omit<Input<Name>, 'issueId' | 'requestId'>,
  ) => {
    // Every step takes an hour.
    district.passTo(district.cloud.now() + hour)
    return district.call(part, call, { ...more, issueId, requestId: request() } as Input<Name>)
  }
  const shown = async (links: readonly string[]) => Promise.all(links.map(isKeptPhoto))

  it('is reported by 王秀兰 with three photos and lies with the branch secretary', async () => {
    const photos = [await district.photo('wang'), await district.photo('wang'), await district.photo('wang')]
    const { issue } = await district.call(
      'wang',
      'raiseIssue',
      report({ category: 'facility', text: '三栋门口的路灯不亮了，晚上看不见台阶', photos }),
    )
    issueId = issue.id
    expect(await shown(issue.photos)).toEqual([true, true, true])
    expect(await told('wang')).toEqual(['issueReceived'])
    expect(await waiting('secretary', 'banshan', 'toAccept')).toEqual([[issueId, 'acceptIssue']])
  })

  it('is offered to 刘兆忠, who is about to report the same, and he joins instead', async () => {
    const { rows } = await district.call('liu', 'similarIssues', {
      compoundId: 'banshan',
      category: 'facility',
      buildingId: 'b3',
    })
    expect(rows.map(({ id }) => id)).toEqual([issueId])
    await does('liu', 'supportIssue', {})
    expect((await seen('liu')).supporters).toBe(1)
  })

  it('is accepted, sent to the property manager and handled with a photo of the new lamp', async () => {
    await does('secretary', 'acceptIssue', { note: '今天安排' })
    await does('secretary', 'dispatchIssue', {
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '请更换灯泡',
    })
    expect(await told('property')).toContain('issueDispatched')
    expect(await waiting('property', 'banshan', 'handling')).toEqual([[issueId, 'handleIssue']])
    await does('property', 'handleIssue', { note: '换了灯泡', evidence: [await district.photo('property')] })
    const issue = await seen()
    expect(issue).toMatchObject({
      state: 'handled',
      nextActions: expect.arrayContaining(['confirmIssue', 'reopenIssue']) as unknown,
    })
    expect(issue.nextActions).toEqual(expect.arrayContaining(['confirmIssue', 'reopenIssue']))
    const handled = issue.timeline.find(({ kind }) => kind === 'handled')
    expect(handled?.by).toMatchObject({ name: '周物业', role: 'propertyManager' })
    expect(await shown(handled?.photos ?? [])).toEqual([true])
    for (const part of ['wang', 'liu']) expect((await told(part))[0]).toBe('issueHandled')
  })

  it('is dark again the next evening: reopened, it stands at the compound with fresh clocks', async () => {
    await does('wang', 'reopenIssue', { reason: '昨晚又不亮了' })
    const issue = await seen()
    expect(issue).toMatchObject({ tier: 'compound', climbed: ['compound'] })
    expect(issue.deadlines.resolveBy).toBeGreaterThan(monday + 7 * 24 * hour)
    expect(await told('secretary')).toContain('issueReopened')
    expect(await told('liu')).toContain('issueReopened')
  })

  it('reopened a second time, it goes to the community by the appeal', async () => {
    await does('secretary', 'acceptIssue', { note: '' })
    await does('secretary', 'handleIssue', {
      note: '又换了灯泡',
      evidence: [await district.photo('secretary')],
    })
    await does('wang', 'reopenIssue', { reason: '还是不亮，可能是线路问题' })
    const issue = await seen()
    expect(issue).toMatchObject({
      state: 'submitted',
      tier: 'community',
      climbed: ['compound', 'community'],
      standing: { orgName: '斜角社区' },
    })
    expect(issue.timeline.at(-1)).toMatchObject({ kind: 'escalated', cause: 'appeal', tier: 'community' })
    expect(await told('communitySecretary')).toContain('issueWaiting')
    expect(await told('wang')).toContain('issueEscalated')
    expect(await waiting('communitySecretary', 'xiejiao', 'toAccept')).toEqual([[issueId, 'acceptIssue']])
  })

  it('is repaired by the community, and 王秀兰 says so with four stars', async () => {
    await does('communitySecretary', 'acceptIssue', { note: '请供电所查线路' })
    await does('communitySecretary', 'handleIssue', {
      note: '更换了破损的电缆',
      evidence: [await district.photo('communitySecretary')],
    })
    expect((await seen('liu')).nextActions).not.toContain('confirmIssue')
    await does('wang', 'confirmIssue', {
      answered: true,
      solved: 'wholly',
      satisfied: 4,
      comment: '终于亮了',
    })
    const issue = await seen()
    expect(issue).toMatchObject({ state: 'closed', closedHow: 'confirmed', tier: 'community' })
    expect(issue.rating).toEqual({ answered: true, solved: 'wholly', satisfied: 4 })
    expect(issue.timeline.map(({ kind }) => kind)).toEqual([
      'raised',
      'supported',
      'accepted',
      'dispatched',
      'handled',
      'reopened',
      'accepted',
      'handled',
      'reopened',
      'escalated',
      'accepted',
      'handled',
      'confirmed',
    ])
    // Each photo of the story is still there for everybody who reads it.
    const links = issue.timeline.flatMap(({ photos }) => photos)
    expect(await shown(links)).toEqual([true, true, true])
    expect(await told('communitySecretary')).toContain('issueConfirmed')
  })
})
