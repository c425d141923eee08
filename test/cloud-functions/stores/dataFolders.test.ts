import { issueFoldVersion } from '#domain/issues/evolve'
import { repair } from '../../../scripts/verify/repair'
import { sayFindings } from '../../../scripts/verify/sayFindings'
import { verifyDatabase } from '../../../scripts/verify/verifyDatabase'
import { folderNames, loadFolder } from '../../data-folders/readFolder'
import { openidOf } from '../district/people'
import { request, startDistrict, type District } from '../district/startDistrict'

/** What was stored by an earlier version is found, shown and changed by this one. */
describe.each(folderNames)('the data folder %s', name => {
  let district: District
  beforeAll(async () => {
    // What lies there was made before ids were keyed.
    district = await startDistrict({ idSecretsBefore: 'unkeyed' })
    district.passTo(await loadFolder(district.cloud.engine, name))
  })
  afterAll(() => district.close())

  const factsOf = (row: Record<string, unknown>) =>
    row['facts'] as readonly { kind: string; v?: number; outcome?: string }[]
  const ids = async (collection: Parameters<District['rows']>[0]) =>
    (await district.rows(collection)).map(({ _id }) => String(_id))

  it('is right as it lies there, though by an older fold', async () => {
    const wrong = (await verifyDatabase(district.cloud.engine)).filter(({ flaws }) => flaws.length > 0)
    expect(sayFindings(wrong)).toBe('')
  })

  it('shows every vote, with the matter that was chosen, and none where nobody chose one then', async () => {
    const rows = await district.rows('votes')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const shown = await district.call('secretary', 'getVote', { voteId: String(row['_id']) })
      expect(shown.stage).toBe(row['stage'])
      expect(shown.matter?.id).toBe(row['matter'] ?? undefined)
      if (shown.matter === null) expect(shown.convened).toBeNull()
    }
  })

  it('shows every issue with its whole timeline, and lists it', async () => {
    const rows = await district.rows('issues')
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) {
      const shown = await district.call('secretary', 'getIssue', { issueId: String(row['_id']) })
      // Whoever joined is a row beside the issue since their facts are none of its own.
      const kinds = shown.timeline.map(({ kind }) => kind)
      const facts = factsOf(row).map(({ kind }) => kind)
      const beside = (await district.rows('supporters')).filter(({ issueId }) => issueId === row['_id'])
      expect(kinds.filter(kind => kind !== 'supported')).toEqual(facts.filter(kind => kind !== 'supported'))
      const joined = kinds.filter(kind => kind === 'supported').length
      expect(joined).toBe(facts.filter(kind => kind === 'supported').length + beside.length)
      expect(shown.state).toBe(row['state'])
    }
    const listed: string[] = []
    for (let cursor: string | null = null, isLast = false; !isLast;) {
      const page: { rows: { id: string }[]; next: string | null } = await district.call(
        'wang',
        'listIssues',
        {
          compoundId: 'banshan',
          show: 'all',
          cursor,
        },
      )
      listed.push(...page.rows.map(({ id }) => id))
      cursor = page.next
      isLast = cursor === null
    }
    expect([...listed].sort()).toEqual(await ids('issues'))
  })

  it('shows every vote, claim, authorisation, import, look and message', async () => {
    for (const voteId of await ids('votes'))
      expect((await district.call('wang', 'getVote', { voteId })).timeline.length).toBeGreaterThan(0)
    for (const claimId of await ids('claims'))
      expect((await district.call('secretary', 'getClaim', { claimId })).timeline.length).toBeGreaterThan(0)
    for (const proxyId of await ids('proxies'))
      expect((await district.call('secretary', 'getProxy', { proxyId })).timeline.length).toBeGreaterThan(0)
    for (const importId of await ids('rosterImports'))
      expect((await district.call('property', 'getRosterImport', { importId })).import.id).toBe(importId)
    expect((await district.call('claimant', 'myClaims', {})).rows.length).toBeGreaterThan(0)
    expect((await district.call('wang', 'myProxies', {})).rows.length).toBeGreaterThan(0)
    expect((await district.call('wang', 'myLooks', { cursor: null })).rows.length).toBeGreaterThan(0)
    expect((await district.call('wang', 'inbox', { cursor: null })).rows.length).toBeGreaterThan(0)
    await district.call('liu', 'home', { compoundId: 'banshan' })
  })

  it('goes on: the clock, the deliveries, and whoever changes an issue', async () => {
    await district.sweep()
    await district.deliver()
    const [wang] = await district.cloud.engine.find('people', { openid: openidOf('wang') })
    const open = (await district.rows('issues')).find(
      ({ state, reporter }) =>
        state === 'submitted' && (reporter as { personId: string }).personId === wang?.['_id'],
    )
    await district.call('wang', 'withdrawIssue', {
      issueId: String(open?.['_id']),
      reason: '已经没有了',
      requestId: request(),
    })
    const [stored] = await district.cloud.engine.find('issues', { _id: open?.['_id'] })
    expect(stored).toMatchObject({ foldVersion: issueFoldVersion })
  })

  it('is folded anew as a whole, and then there is nothing left to do', async () => {
    const before = await verifyDatabase(district.cloud.engine)
    expect(sayFindings(before.filter(({ flaws }) => flaws.length > 0))).toBe('')
    expect(before.flatMap(({ older }) => older).length).toBeGreaterThan(0)
    await repair(before)
    const after = await verifyDatabase(district.cloud.engine)
    expect(after.flatMap(({ flaws, older }) => [...flaws, ...older])).toEqual([])
    // The objections of those days lead where they led then.
    const objections = (await district.rows('issues'))
      .flatMap(factsOf)
      .filter(({ kind }) => kind === 'dispatchObjected')
    expect(objections.every(({ v }) => v === 2)).toBe(true)
    expect(new Set(objections.map(({ outcome }) => outcome))).toEqual(
      new Set(['backToOffice', 'goesUp', 'nowhereToGo']),
    )
  })
})
