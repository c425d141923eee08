import type { Input } from '#contracts/calls'
import { personId } from '#cloud-functions/kit/personId'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { day, report, request, type District } from '../district/startDistrict'
import { named, startWithSuccessors } from '../district/successors'

describe('the branch of a compound', () => {
  let district: District
  beforeEach(async () => {
    district = await startWithSuccessors()
  })
  afterEach(() => district.close())

  const founding = (more: Partial<Input<'foundBranch'>> = {}): Input<'foundBranch'> => ({
    orgUnitId: 'hailun',
    document: '惠环党发〔2026〕12号',
    note: '党员 9 名',
    requestId: request(),
    ...more,
  })
  const dissolving = (orgUnitId = 'hailun'): Input<'dissolveBranch'> => ({
    orgUnitId,
    document: '惠环党发〔2026〕13号',
    reason: '小区合并',
    requestId: request(),
  })
  const appointing = (more: Partial<Input<'appoint'>> = {}): Input<'appoint'> => ({
    orgUnitId: 'hailun',
    role: 'branchSecretary',
    person: named.successor,
    from: district.cloud.now(),
    until: district.cloud.now() + 30 * day,
    buildingId: null,
    leadsGrid: false,
    dutyPhone: null,
    requestId: request(),
    ...more,
  })
  const raised = async () =>
    (await district.call('sibling', 'raiseIssue', report({ compoundId: 'hailun' }))).issue
  const acceptance = (issueId: string) => ({ issueId, note: '', requestId: request() })
  const ending = (postId: string, orgUnitId = 'hailun') => ({
    orgUnitId,
    postId,
    until: district.cloud.now(),
    reason: '调离',
    requestId: request(),
  })
  const everything = async () => {
    const collections = Object.keys(schema) as CollectionName[]
    return JSON.stringify(await Promise.all(collections.map(name => district.rows(name))))
  }

  it('is founded by the community: seen at once, its seats vacant, what is new begins with it', async () => {
    const before = await raised()
    expect(before.standing).toMatchObject({ orgName: '斜角社区', standIn: true })
    await district.call('communitySecretary', 'listPosts', { orgUnitId: 'hailun' })
    const { posts } = await district.call('communitySecretary', 'foundBranch', founding())
    expect(district.lastCost()).toBe(8)
    expect(posts.branch).toMatchObject({
      stands: true,
      standIn: '斜角社区',
      mayChange: true,
      deeds: [{ kind: 'founded', document: '惠环党发〔2026〕12号', reason: '党员 9 名' }],
    })
    expect(posts.vacancies.map(({ role }) => role)).toContain('branchSecretary')
    expect(posts.mayAppoint).toContain('branchSecretary')

    const home = await district.call('sibling', 'home', { compoundId: 'hailun' })
    expect([home.standIn, home.compound.hasBranch]).toEqual(['斜角社区', true])
    const chart = await district.call('sibling', 'lookedAfter', { compoundId: 'hailun' })
    expect([chart.standIn, chart.bodies[0]?.kind]).toEqual(['斜角社区', 'compoundBranch'])
    const noted = await district.rows('auditPending')
    expect(noted).toEqual([
      expect.objectContaining({ deed: 'branchFounded', thing: { kind: 'orgUnit', id: 'hailun' } }),
    ])
    expect(JSON.stringify(noted)).not.toContain('惠环党发')

    await district.call('communitySecretary', 'appoint', appointing())
    expect((await district.call('sibling', 'home', { compoundId: 'hailun' })).standIn).toBeNull()
    const after = await raised()
    expect(after.standing).toMatchObject({ orgName: '海伦源筑花苑', standIn: false })
    await district.call('successor', 'acceptIssue', acceptance(after.id))
    // What the community had taken up stays with it.
    await district.call('communityStaff', 'acceptIssue', acceptance(before.id))
    const up = { issueId: before.id, reason: '需要协调', requestId: request() }
    expect((await district.refused('successor', 'escalateIssue', up)).kind).toBe('not-permitted')
  })

  it('is dissolved once nobody holds a post of it; the community takes over what it has left', async () => {
    await district.call('administrator', 'foundBranch', founding())
    const { posts } = await district.call('communitySecretary', 'appoint', appointing())
    const left = await raised()
    const early = await district.refused('communitySecretary', 'dissolveBranch', dissolving())
    expect(early).toMatchObject({ kind: 'branch-has-posts', params: { count: 1 } })
    await district.call('communitySecretary', 'endPost', ending(posts.terms[0]?.id ?? ''))
    const { posts: without } = await district.call('communitySecretary', 'dissolveBranch', dissolving())
    expect(without.branch).toMatchObject({
      stands: false,
      deeds: [{ kind: 'dissolved' }, { kind: 'founded' }],
    })
    const home = await district.call('sibling', 'home', { compoundId: 'hailun' })
    expect(home.standIn).toBe('斜角社区')
    expect(home.myOpenIssues.map(({ holder }) => holder.orgName)).toEqual(['斜角社区'])

    const queue = { orgUnitId: 'xiejiao', queue: 'toAccept', cursor: null } as const
    const { rows, counts } = await district.call('communityStaff', 'workbench', queue)
    expect(rows.map(({ id, likelyAction }) => [id, likelyAction])).toEqual([[left.id, 'acceptIssue']])
    expect(counts.toAccept).toBe(1)
    const { issue } = await district.call('communityStaff', 'acceptIssue', acceptance(left.id))
    expect([issue.state, issue.standing.standIn]).toEqual(['accepted', true])
    expect((await raised()).standing).toMatchObject({ orgName: '斜角社区', standIn: true })
  })

  it('is refused clearly, and nothing is written', async () => {
    const before = await everything()
    const kinds = async (part: string, orgUnitId: string) => [
      (await district.refused(part, 'foundBranch', founding({ orgUnitId }))).kind,
      (await district.refused(part, 'dissolveBranch', dissolving(orgUnitId))).kind,
    ]
    expect(
      (await district.refused('administrator', 'foundBranch', founding({ orgUnitId: 'banshan' }))).kind,
    ).toBe('branch-founded')
    expect((await district.refused('administrator', 'dissolveBranch', dissolving())).kind).toBe('no-branch')
    for (const part of [
      'siblingCommunity',
      'communityStaff',
      'secretary',
      'property',
      'sibling',
      'subdistrict',
    ])
      expect([part, ...(await kinds(part, 'hailun'))]).toEqual([part, 'not-permitted', 'not-permitted'])
    expect(await kinds('administrator', 'xiejiao')).toEqual(['not-permitted', 'not-permitted'])
    expect(await kinds('administrator', 'nowhere')).toEqual(['not-found', 'not-found'])
    expect((await district.refused('administrator', 'foundBranch', founding({ document: ' ' }))).kind).toBe(
      'invalid-input',
    )
    expect(await everything()).toBe(before)
  })

  it('is founded once, however often and by however many', async () => {
    const asked = founding()
    await district.call('administrator', 'foundBranch', asked)
    const before = await everything()
    expect((await district.call('administrator', 'foundBranch', asked)).posts.branch?.stands).toBe(true)
    expect((await district.refused('communitySecretary', 'foundBranch', founding())).kind).toBe(
      'branch-founded',
    )
    expect(await everything()).toBe(before)
  })

  it('without a secretary has its community act for it, and only until there is one again', async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const { issue: begun } = await district.call('wang', 'raiseIssue', report())
    await district.call('secretary', 'acceptIssue', acceptance(begun.id))
    expect((await district.refused('communityStaff', 'acceptIssue', acceptance(issue.id))).kind).toBe(
      'not-permitted',
    )
    await district.call('administrator', 'endPost', ending('secretary-term', 'banshan'))
    expect((await district.refused('secretary', 'acceptIssue', acceptance(issue.id))).kind).toBe(
      'not-permitted',
    )

    const seen = await district.call('communityStaff', 'getIssue', { issueId: issue.id })
    expect(seen.standing).toMatchObject({ tier: 'compound', orgName: '斜角社区', standIn: true })
    expect(seen.nextActions).toContain('acceptIssue')
    const sent = { issueId: begun.id, role: 'propertyManager', orgUnitId: 'banshan', note: '' } as const
    await district.call('communitySecretary', 'dispatchIssue', { ...sent, requestId: request() })
    // Nothing was rewritten: it stands at the branch, and is the next secretary's.
    const [stored] = await district.cloud.engine.find('issues', { _id: begun.id })
    expect(stored?.['standing']).toMatchObject({ orgUnitId: 'banshan', standIn: false })
    await district.call('administrator', 'appoint', appointing({ orgUnitId: 'banshan' }))
    expect((await district.refused('communityStaff', 'acceptIssue', acceptance(issue.id))).kind).toBe(
      'not-permitted',
    )
    await district.call('successor', 'acceptIssue', acceptance(issue.id))
  })

  it('has its secretary for a further term, from the instant at which the present one ends', async () => {
    await district.call('administrator', 'foundBranch', founding())
    const end = district.cloud.now() + 30 * day
    const { posts } = await district.call('administrator', 'appoint', appointing({ until: end }))
    const [term] = posts.terms
    expect(term).toMatchObject({ mayChange: true, mayRenew: true })
    const renewal = { orgUnitId: 'hailun', postId: term?.id ?? '', until: end + 365 * day }
    const asked = { ...renewal, requestId: request() }
    const { posts: renewed } = await district.call('administrator', 'renewPost', asked)
    expect(district.lastCost()).toBe(11)
    expect(renewed.terms.map(({ name, status, from, mayRenew }) => [name, status, from, mayRenew])).toEqual([
      ['任新书', 'held', term?.from, false],
      ['任新书', 'future', end, true],
    ])
    const before = await everything()
    await district.call('administrator', 'renewPost', asked)
    const again = { ...renewal, requestId: request() }
    expect((await district.refused('administrator', 'renewPost', again)).kind).toBe('seat-taken')
    expect(await everything()).toBe(before)
    const held = async () => (await district.call('successor', 'me', {})).posts.map(({ role }) => role)
    for (const instant of [end - 1, end, end + 1]) {
      district.passTo(instant)
      expect(await held()).toEqual(['branchSecretary'])
    }
    const given = await district.cloud.engine.find('inbox', {
      personId: personId('o-successor'),
      kind: 'postGiven',
    })
    expect(given).toHaveLength(2)
  })
})
