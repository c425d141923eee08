import { rated } from '../district/goodInputs'
import { isKeptPhoto } from '../district/photoFiles'
import {
  day,
  hour,
  monday,
  report,
  request,
  startDistrict,
  transports,
  type District,
} from '../district/startDistrict'

describe.each(transports)('the life of an issue, over the %s transport', transport => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict({ transport, instances: 2 })
  })
  afterAll(() => district.close())

  it('is raised with a photo, accepted, dispatched, handled with evidence and confirmed', async () => {
    const photo = await district.photo('wang')
    const { issue: raised } = await district.call('wang', 'raiseIssue', report({ photos: [photo] }))
    expect(raised).toMatchObject({
      state: 'submitted',
      tier: 'compound',
      mine: true,
      reporterName: '王秀兰',
      standing: { orgName: '半山名苑', standIn: false },
      placeLabel: '3栋 · 东门垃圾房',
    })
    expect(raised.photos).toHaveLength(1)
    expect(await isKeptPhoto(raised.photos[0] ?? '')).toBe(true)

    const issueId = raised.id
    const { issue: accepted } = await district.call('secretary', 'acceptIssue', {
      issueId,
      note: '',
      requestId: request(),
    })
    expect(accepted.state).toBe('accepted')
    expect(accepted.reporterName).toBe('王**')
    expect(accepted.handlers).toContainEqual({
      role: 'propertyManager',
      orgUnitId: 'banshan',
      orgName: '半山名苑',
    })

    await district.call('secretary', 'dispatchIssue', {
      issueId,
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '请今天清运',
      requestId: request(),
    })
    const evidence = await district.photo('property')
    await district.call('property', 'handleIssue', {
      issueId,
      note: '已经清运',
      evidence: [evidence],
      requestId: request(),
    })
    const { issue: closed } = await district.call('wang', 'confirmIssue', {
      issueId,
      ...rated,
      comment: '很快',
      requestId: request(),
    })
    expect(closed).toMatchObject({ state: 'closed', closedHow: 'confirmed', rating: rated })
    expect(closed.timeline.map(({ kind }) => kind)).toEqual([
      'raised',
      'accepted',
      'dispatched',
      'handled',
      'confirmed',
    ])
  })

  it('climbs by the clock from the compound to the community to the district, exactly once', async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const tiers: string[] = []
    for (let at = monday + hour; at <= monday + 30 * day; at += 12 * hour) {
      district.passTo(at)
      await Promise.all([district.sweep(), district.sweep()])
      const { tier } = await district.call('wang', 'getIssue', { issueId: issue.id })
      if (tiers.at(-1) !== tier) tiers.push(tier)
    }
    expect(tiers).toEqual(['compound', 'community', 'district'])
    const { timeline } = await district.call('wang', 'getIssue', { issueId: issue.id })
    expect(timeline.filter(({ kind }) => kind === 'escalated')).toHaveLength(2)
    expect(timeline.filter(({ kind }) => kind === 'escalated').map(({ cause }) => cause)).toEqual([
      'clock',
      'clock',
    ])
  })
})
