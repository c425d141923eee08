import type { Input } from '#contracts/calls'
import { day, report, request, startDistrict, type District } from '../district/startDistrict'

describe('the table by which issues are sent', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())

  const toGrid = {
    tier: 'compound',
    category: 'rubbish',
    placeId: 'xiejiao',
    to: { role: 'gridWorker', orgUnitId: null, level: 'compound' },
    neighbour: null,
  } as const
  const over = {
    tier: 'community',
    category: 'parking',
    placeId: null,
    to: null,
    neighbour: '惠城区交警大队',
  } as const
  const adopting = (more: Partial<Input<'adoptRouting'>> = {}): Input<'adoptRouting'> => ({
    orgUnitId: 'zk',
    rows: [toGrid, over],
    from: district.cloud.now(),
    reason: '垃圾先由网格员看',
    requestId: request(),
    ...more,
  })
  const offered = async (issueId: string) =>
    (await district.call('secretary', 'getIssue', { issueId })).handlers.map(({ role }) => role)
  const raised = async () => (await district.call('wang', 'raiseIssue', report())).issue.id
  const catalogued = async (category: string, tier: string) =>
    (await district.call('wang', 'dispatchCatalogue', { compoundId: 'banshan' })).rows.find(
      row => row.category === category && row.tier === tier,
    )

  it('is tried first, then adopted by the district, and proposes from then on; nobody is left out', async () => {
    const issueId = await raised()
    const before = await offered(issueId)
    expect(before[0]).toBe('propertyManager')
    expect(await catalogued('rubbish', 'compound')).toMatchObject({ handler: { role: 'propertyManager' } })

    const tried = await district.call('district', 'tryRouting', { orgUnitId: 'zk', rows: [toGrid, over] })
    expect(tried).toMatchObject({ looked: 1, changed: 1, differences: [{ issueId, category: 'rubbish' }] })
    expect(await offered(issueId)).toEqual(before)

    const { routing } = await district.call('district', 'adoptRouting', adopting())
    expect(routing).toMatchObject({
      version: 1,
      dryRun: { looked: 1, changed: 1 },
      adoptedBy: { role: 'districtOffice', orgName: '仲恺高新区' },
    })
    const after = await offered(issueId)
    expect(after[0]).toBe('gridWorker')
    expect([...after].sort()).toEqual([...before].sort())
    expect(await catalogued('rubbish', 'compound')).toMatchObject({ handler: { role: 'gridWorker' } })
    expect(await catalogued('parking', 'community')).toMatchObject({
      handler: null,
      neighbour: '惠城区交警大队',
    })
    const line = (await district.rows('auditPending')).at(-1)
    expect(line).toMatchObject({ deed: 'adopted', thing: { kind: 'routing' } })
  })

  it('what is to come is not in force before its day; what was dispatched stays where it is', async () => {
    const issueId = await raised()
    await district.call('secretary', 'dispatchIssue', {
      issueId,
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '',
      requestId: request(),
    })
    await district.call('district', 'adoptRouting', adopting({ from: district.cloud.now() + day }))
    const other = await raised()
    expect((await offered(other))[0]).toBe('propertyManager')
    district.passTo(district.cloud.now() + day)
    expect((await offered(other))[0]).toBe('gridWorker')
    const { handler } = await district.call('secretary', 'getIssue', { issueId })
    expect(handler).toMatchObject({ role: 'propertyManager' })
  })

  it('keeps every version with who, when and why; the edit begins with the latest', async () => {
    const first = await district.call('district', 'listRoutings', { orgUnitId: 'zk', cursor: null })
    expect([first.rows, first.version]).toEqual([[], 0])
    expect(first.rowsNow.length).toBeGreaterThan(5)
    await district.call('district', 'adoptRouting', adopting())
    await district.call('district', 'adoptRouting', adopting({ rows: [], reason: '恢复原来的' }))
    const { rows, rowsNow } = await district.call('district', 'listRoutings', {
      orgUnitId: 'zk',
      cursor: null,
    })
    expect(rows.map(({ version, reason }) => [version, reason])).toEqual([
      [2, '恢复原来的'],
      [1, '垃圾先由网格员看'],
    ])
    expect(rowsNow).toEqual([])
  })

  it('costs the page of an issue no database call more', async () => {
    const issueId = await raised()
    await offered(issueId)
    await offered(issueId)
    const cost = district.lastCost()
    await district.call('district', 'adoptRouting', adopting())
    await offered(issueId)
    await offered(issueId)
    expect(district.lastCost()).toBe(cost)
  })

  it('is the district’s alone, and a row that names nobody is refused at its place', async () => {
    for (const part of ['secretary', 'communitySecretary', 'subdistrict', 'wang'])
      expect((await district.refused(part, 'adoptRouting', adopting())).kind).toBe('not-permitted')
    const wrong = adopting({ rows: [toGrid, { ...over, neighbour: null }] })
    expect(await district.refused('district', 'adoptRouting', wrong)).toMatchObject({
      kind: 'unknown-handler',
      field: 'rows.1',
    })
    expect(await district.rows('routings')).toEqual([])
  })
})
