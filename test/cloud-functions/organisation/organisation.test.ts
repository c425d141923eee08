import { personId } from '#cloud-functions/kit/personId'
import { person, postAt } from '../district/people'
import { day, monday, report, startDistrict, transports, type District } from '../district/startDistrict'

describe.each(transports)('who is who, over the %s transport', transport => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict({ transport })
    await district.cloud.engine.insert('people', [
      { ...person('administrator', '卓管理', { posts: [postAt('administrator', 'zk')] }) },
      { ...person('head', '楼栋长') },
    ])
    const end = monday + 10 * day
    const head = { id: 'head-term', personId: personId('o-head'), role: 'buildingHead', name: '楼栋长' }
    const future = { id: 'next', personId: personId('o-liu'), role: 'gridWorker', name: '刘兆忠' }
    await district.cloud.engine.update(
      'orgUnits',
      { _id: 'banshan' },
      {
        $push: {
          posts: {
            $each: [
              { ...head, from: 0, until: end, buildingId: 'b3', leadsGrid: true, dutyPhone: '0752-0000001' },
              { ...future, from: end, until: null },
            ],
          },
        },
      },
      { multi: false, upsert: false, replace: false },
    )
  })
  afterAll(() => district.close())

  it('tells a resident who looks after them, nearest first, the head of their building before all', async () => {
    const chart = await district.call('wang', 'lookedAfter', { compoundId: 'banshan' })
    expect(district.lastCost()).toBeLessThanOrEqual(2)
    expect(chart.mine).toEqual([
      {
        role: 'buildingHead',
        buildingId: 'b3',
        buildingName: '3栋',
        leadsGrid: true,
        force: null,
        holder: { name: '楼栋长', dutyPhone: '0752-0000001', from: 0, until: monday + 10 * day },
      },
    ])
    expect(chart.bodies.map(({ kind, orgUnit }) => `${kind} ${orgUnit.id}`)).toEqual([
      'compoundBranch banshan',
      'generalBranch xiejiao',
      'jointCommittee huihuan',
      'jointConference zk',
    ])
    const [branch] = chart.bodies
    expect(branch?.seats.find(({ role }) => role === 'gridWorker')?.holder?.name).toBe('吴网格')
    expect(chart.standIn).toBeNull()
    await district.call('wang', 'lookedAfter', { compoundId: 'banshan' })
    expect(district.lastCost()).toBeLessThanOrEqual(1)
  })

  it('shows what is vacant as vacant', async () => {
    const { bodies } = await district.call('wang', 'lookedAfter', { compoundId: 'banshan' })
    const vacant = bodies.map(({ seats, vacancies }) => {
      const empty = seats.filter(({ holder }) => holder === null)
      expect(vacancies).toBe(empty.length)
      return empty.map(({ role, force, buildingId }) => [role, force ?? buildingId].filter(Boolean).join(' '))
    })
    expect(vacant).toEqual([
      ['branchMember ownersCommittee', 'branchMember property', 'branchMember activists', 'buildingHead b4'],
      [],
      [],
      ['administrator'],
    ])
  })

  it('says which community stands in where no branch stands', async () => {
    const chart = await district.call('sibling', 'lookedAfter', { compoundId: 'hailun' })
    expect(chart).toMatchObject({ hasBranch: false, standIn: '斜角社区' })
    expect(chart.bodies[0]?.kind).toBe('office')
    expect(chart.bodies[1]?.seats.map(({ role }) => role)).toEqual(['communitySecretary', 'communityStaff'])
    expect(chart.mine).toEqual([expect.objectContaining({ buildingId: 'b3', holder: null })])
    const home = await district.call('sibling', 'home', { compoundId: 'hailun' })
    expect(home.standIn).toBe('斜角社区')
    expect(home.lookedAfterBy.map(({ orgName }) => orgName)).toEqual(['斜角社区', '斜角社区'])
  })

  it('shows nobody before their term and nobody after it, wherever people are named', async () => {
    const namedNow = async () => {
      const { lookedAfterBy } = await district.call('wang', 'home', { compoundId: 'banshan' })
      const { contacts } = await district.call('wang', 'compound', { compoundId: 'banshan' })
      const heads = (all: readonly { role: string; name: string }[]) =>
        all.filter(({ role }) => role === 'buildingHead').map(({ name }) => name)
      return [heads(lookedAfterBy), heads(contacts)]
    }
    expect(await namedNow()).toEqual([['楼栋长'], ['楼栋长']])
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const reached = async () => {
      const { handlers } = await district.call('secretary', 'getIssue', { issueId: issue.id })
      return handlers.map(({ role }) => role)
    }
    expect(await reached()).toContain('buildingHead')
    district.passTo(monday + 10 * day)
    expect(await namedNow()).toEqual([[], []])
    expect(await reached()).not.toContain('buildingHead')
    district.passTo(monday)
  })

  it('shows an org unit with its body, its members and what lies below', async () => {
    const town = await district.call('subdistrict', 'organisation', { orgUnitId: 'huihuan' })
    expect(district.lastCost()).toBeLessThanOrEqual(2)
    expect(town.body).toMatchObject({ kind: 'jointCommittee', vacancies: 0 })
    expect(town.ancestors.map(({ id }) => id)).toEqual(['zk'])
    expect(town.members.map(({ id }) => id)).toEqual(['police'])
    expect(town.below.map(({ id }) => id)).toEqual(['xicun', 'xiejiao'])
    const community = await district.call('communityStaff', 'organisation', { orgUnitId: 'xiejiao' })
    expect(community.below).toEqual([
      {
        id: 'banshan',
        name: '半山名苑',
        level: 'compound',
        vacancies: 4,
        hasBranch: true,
        grid: '第1网格',
        gridWorker: '吴网格',
        partyBuildingHead: '楼栋长',
      },
      expect.objectContaining({ id: 'hailun', hasBranch: false, gridWorker: null, partyBuildingHead: null }),
    ])
    const whole = await district.call('administrator', 'organisation', { orgUnitId: 'zk' })
    expect(whole.body.kind).toBe('jointConference')
    expect(whole.members.map(({ id }) => id)).toEqual(['housing'])
    expect(whole.below.map(({ id }) => id)).toEqual(['huihuan'])
  })

  it('is closed to those who neither live nor serve there', async () => {
    for (const part of ['sibling', 'siblingSecretary', 'newcomer', 'department'])
      expect((await district.refused(part, 'lookedAfter', { compoundId: 'banshan' })).kind).toBe(
        'not-permitted',
      )
    for (const part of ['wang', 'siblingSecretary', 'secretary'])
      expect((await district.refused(part, 'organisation', { orgUnitId: 'huihuan' })).kind).toBe(
        'not-permitted',
      )
    expect((await district.refused('wang', 'lookedAfter', { compoundId: 'xiejiao' })).kind).toBe('not-found')
    expect((await district.refused('district', 'organisation', { orgUnitId: 'nowhere' })).kind).toBe(
      'not-found',
    )
  })
})
