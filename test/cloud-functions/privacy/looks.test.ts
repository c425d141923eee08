import { delegation } from '../district/authorising'
import { addHomes, approving, claims, emptyHome } from '../district/residence'
import { idOf } from '../district/people'
import { report, request, startDistrict, transports, type District } from '../district/startDistrict'

const why = '要回电核实位置'

describe.each(transports)('a look at somebody’s data, over the %s transport', transport => {
  let district: District
  let anonymous: string
  let open: string
  beforeEach(async () => {
    district = await startDistrict({ transport })
    anonymous = (await district.call('wang', 'raiseIssue', report({ anonymous: true }))).issue.id
    open = (await district.call('liu', 'raiseIssue', report())).issue.id
  })
  afterEach(() => district.close())

  const reveal = (issueId: string, requestId = request()) => ({ issueId, reason: why, requestId })
  const phoneOf = (id: string, requestId = request()) => ({
    about: { thing: 'issue' as const, id },
    side: null,
    reason: why,
    requestId,
  })

  it('tells the two secretaries who reported anonymously, and the reporter who asked, as what and why', async () => {
    expect(await district.call('secretary', 'revealReporter', reveal(anonymous))).toEqual({
      name: '王秀兰',
      phone: '13812340001',
    })
    await district.call('communitySecretary', 'revealReporter', reveal(anonymous))
    await district.deliver()
    const { rows } = await district.call('wang', 'myLooks', { cursor: null })
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual({
      id: expect.any(String) as string,
      at: district.cloud.now(),
      byName: '李书记',
      role: 'branchSecretary',
      orgName: '半山名苑',
      what: 'reporter',
      about: { thing: 'issue', id: anonymous },
      reason: why,
    })
    const told = (await district.call('wang', 'inbox', { cursor: null })).rows
    expect(told.filter(({ kind }) => kind === 'dataSeen')).toMatchObject([
      { about: { thing: 'look' }, params: { reason: why } },
      { about: { thing: 'look' }, params: { reason: why } },
    ])
    expect(await district.call('liu', 'myLooks', { cursor: null })).toEqual({ rows: [], next: null })
  })

  it('stands in the audit without a name, a phone or a reason', async () => {
    await district.call('secretary', 'revealReporter', reveal(anonymous))
    await district.deliver()
    const { rows } = await district.call('communitySecretary', 'audit', {
      orgUnitId: 'banshan',
      thing: 'look',
      cursor: null,
    })
    expect(rows).toMatchObject([
      {
        deed: 'revealReporter',
        by: { personId: idOf('secretary'), role: 'branchSecretary' },
        byName: '李书记',
      },
    ])
    expect(JSON.stringify(await district.rows('auditLog'))).not.toMatch(/王秀兰|13812340001|核实/)
  })

  it('is refused to everybody else, and then nothing is stored', async () => {
    for (const part of ['liu', 'property', 'grid', 'communityStaff', 'district', 'subdistrict'])
      expect(await district.refused(part, 'revealReporter', reveal(anonymous))).toEqual({
        kind: 'not-permitted',
      })
    for (const part of ['siblingSecretary', 'siblingCommunity', 'sibling', 'former'])
      expect(await district.refused(part, 'revealReporter', reveal(anonymous))).toEqual({ kind: 'not-found' })
    expect(
      await district.refused('secretary', 'revealReporter', { ...reveal(anonymous), reason: ' ' }),
    ).toMatchObject({ kind: 'invalid-input', field: 'reason' })
    expect(await district.rows('looks')).toEqual([])
  })

  it('is one look however often the same request comes, and not a way to another person', async () => {
    const asked = reveal(anonymous)
    const first = await district.call('secretary', 'revealReporter', asked)
    expect(await district.call('secretary', 'revealReporter', asked)).toEqual(first)
    expect(await district.rows('looks')).toHaveLength(1)
    for (const other of [reveal(open, asked.requestId)])
      expect(await district.refused('secretary', 'revealReporter', other)).toMatchObject({
        field: 'requestId',
      })
    expect(await district.refused('secretary', 'revealPhone', phoneOf(open, asked.requestId))).toMatchObject({
      field: 'requestId',
    })
    expect(await district.call('liu', 'myLooks', { cursor: null })).toMatchObject({ rows: [] })
  })

  it('gives the phone of an open reporter to the office and to whom it was sent, and to nobody besides', async () => {
    for (const part of ['property', 'communitySecretary', 'grid'])
      expect(await district.refused(part, 'revealPhone', phoneOf(open))).toEqual({ kind: 'not-permitted' })
    await district.call('secretary', 'dispatchIssue', {
      issueId: open,
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '',
      requestId: request(),
    })
    for (const part of ['property', 'secretary'])
      expect(await district.call(part, 'revealPhone', phoneOf(open))).toEqual({
        name: '刘兆忠',
        phone: '13812340001',
      })
    expect(await district.refused('secretary', 'revealPhone', phoneOf(anonymous))).toEqual({
      kind: 'not-permitted',
    })
    for (const part of ['siblingSecretary', 'sibling'])
      expect(await district.refused(part, 'revealPhone', phoneOf(open))).toEqual({ kind: 'not-found' })
    expect(await district.rows('looks')).toHaveLength(2)
  })

  it('gives the phone of a claimant and of both sides of an authorisation to who decides, while they do', async () => {
    await addHomes(district, emptyHome('u40'))
    const claimId = await claims(district, 'newcomer', 'u40')
    const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
    const ofClaim = () => ({ ...phoneOf(claimId), about: { thing: 'claim' as const, id: claimId } })
    const ofProxy = (side: 'principal' | 'holder' | null) => ({
      ...phoneOf(proxy.id),
      about: { thing: 'proxy' as const, id: proxy.id },
      side,
    })
    expect(await district.call('secretary', 'revealPhone', ofClaim())).toMatchObject({ name: '陈新来' })
    expect(await district.call('property', 'revealPhone', ofProxy('principal'))).toMatchObject({
      name: '王秀兰',
    })
    expect(await district.call('property', 'revealPhone', ofProxy('holder'))).toMatchObject({
      name: '刘兆忠',
    })
    expect(await district.refused('property', 'revealPhone', ofProxy(null))).toMatchObject({ field: 'side' })
    for (const part of ['grid', 'committee', 'communitySecretary'])
      expect(await district.refused(part, 'revealPhone', ofClaim())).toEqual({ kind: 'not-permitted' })
    for (const part of ['liu', 'siblingSecretary'])
      expect((await district.refused(part, 'revealPhone', ofClaim())).kind).toMatch(/not-found|not-permitted/)
    expect((await district.call('newcomer', 'myLooks', { cursor: null })).rows).toMatchObject([
      { about: { thing: 'claim', id: claimId }, byName: '李书记', what: 'phone' },
    ])
    await district.call('secretary', 'decideClaims', approving(claimId))
    expect(await district.refused('secretary', 'revealPhone', ofClaim())).toEqual({ kind: 'not-permitted' })
  })

  it('costs four database calls', async () => {
    await district.call('secretary', 'revealReporter', reveal(anonymous))
    expect(district.lastCost()).toBeLessThanOrEqual(4)
    await district.call('secretary', 'revealPhone', phoneOf(open))
    expect(district.lastCost()).toBeLessThanOrEqual(4)
  })
})
