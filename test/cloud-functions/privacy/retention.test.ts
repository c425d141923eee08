import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { retentionNames } from '#copy/privacy/names'
import { retentionCategories, retentionRulesAt, type RetentionCategory } from '#domain/privacy/retentionRules'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { openEngine } from '#emulator/engine/openEngine'
import { authorised, delegation, revoking } from '../district/authorising'
import { idOf, person, postAt } from '../district/people'
import {
  addHomes,
  addPeople,
  amend,
  approving,
  claims,
  emptyHome,
  refusing,
  keptPaper,
} from '../district/residence'
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

const keepDays = Object.fromEntries(
  retentionRulesAt(monday).rules.map(rule => [rule.category, rule.keepDays]),
) as Record<RetentionCategory, number>

const inboxEntry = (id: string, at: number) => ({
  _id: id,
  personId: idOf('liu'),
  kind: 'voteOpened',
  about: { thing: 'vote', id: 'v1' },
  params: {},
  at,
  readAt: null,
})
const delivery = (id: string, state: string, madeAt: number) => ({
  _id: id,
  personId: idOf('liu'),
  state,
  madeAt,
  nextAttemptAt: null,
})
/** Of each sort one that is due, by a minute, and one that is not yet, by a minute. */
const fill = async (district: District) => {
  const now = district.cloud.now()
  const around = (category: RetentionCategory) => {
    const limit = now - keepDays[category] * day
    return { due: limit - 60_000, young: limit + 60_000 }
  }
  const { engine } = district.cloud
  const inbox = around('inbox')
  await engine.insert('inbox', [inboxEntry('old', inbox.due), inboxEntry('young', inbox.young)])
  const sends = around('deliveries')
  await engine.insert('deliveries', [
    delivery('old', 'sent', sends.due),
    delivery('dead', 'dead', sends.due),
    delivery('waiting', 'pending', sends.due),
    delivery('young', 'sent', sends.young),
  ])

  await addHomes(district, ...['k1', 'k2', 'k3'].map(id => emptyHome(id)))
  const claimed = async (unitId: string) =>
    claims(district, 'newcomer', unitId, { evidence: [await district.photo('newcomer')] })
  const [refused, later, approved] = [await claimed('k1'), await claimed('k2'), await claimed('k3')] as const
  const photos = {
    due: await keptPaper(district, 'claims', refused),
    young: await keptPaper(district, 'claims', later),
    in: await keptPaper(district, 'claims', approved),
  }
  await district.call('secretary', 'decideClaims', refusing('不清楚', refused, later))
  await district.call('secretary', 'decideClaims', approving(approved))
  const evidence = around('claimEvidence')
  await amend(district, 'claims', refused, { updatedAt: evidence.due })
  await amend(district, 'claims', later, { updatedAt: evidence.young })
  await amend(district, 'claims', approved, { updatedAt: evidence.due })

  const over = await authorised(district, 'wang', await delegation(district, 'wang'))
  const inForce = await authorised(
    district,
    'committee',
    await delegation(district, 'committee', { unitIds: ['u04'] }),
  )
  const papers = {
    due: await keptPaper(district, 'proxies', over.id),
    in: await keptPaper(district, 'proxies', inForce.id),
  }
  await district.call('wang', 'revokeProxy', revoking(over.id))
  for (const { id } of [over, inForce])
    await amend(district, 'proxies', id, { updatedAt: around('proxyPaper').due })

  const [old, young, open] = await Promise.all(
    [1, 2, 3].map(async () => (await district.call('wang', 'raiseIssue', report())).issue.id),
  )
  const names = around('reporterNames')
  for (const issueId of [old ?? '', young ?? '']) {
    await district.call('liu', 'supportIssue', { issueId, requestId: request() })
    await district.call('secretary', 'revealPhone', {
      about: { thing: 'issue', id: issueId },
      side: null,
      reason: '核实',
      requestId: request(),
    })
    await district.call('wang', 'withdrawIssue', { issueId, reason: '已经没有了', requestId: request() })
  }
  await amend(district, 'issues', old ?? '', { updatedAt: names.due })
  await amend(district, 'issues', young ?? '', { updatedAt: names.young })
  await amend(district, 'issues', open ?? '', { updatedAt: names.due })
  const looks = around('looks')
  const [one, other] = await district.rows('looks')
  await amend(district, 'looks', String(one?.['_id']), { at: looks.due })
  await amend(district, 'looks', String(other?.['_id']), { at: looks.young })

  await district.call('liu', 'exportMyData', { requestId: request() })
  const [made] = await district.rows('dataExports')
  await amend(district, 'dataExports', String(made?.['_id']), { at: around('exports').due })
  await district.call('liu', 'exportMyData', { requestId: request() })

  await addPeople(district, person('gone', '莫一'), person('justGone', '莫二'))
  for (const part of ['gone', 'justGone'])
    await district.call(part, 'eraseMe', { confirmed: true, requestId: request() })
  const erasures = around('erasures')
  for (const { _id, who } of await district.rows('erasures')) {
    const isOld = (who as { personId: string }).personId === idOf('gone')
    await amend(district, 'erasures', String(_id), { finishedAt: isOld ? erasures.due : erasures.young })
  }
  await addPeople(district, person('regrets', '贺一'), person('regretsLately', '贺二'))
  const counts = around('dailyCounts')
  const [first, second] = await district.rows('dailyCounts')
  await amend(district, 'dailyCounts', String(first?.['_id']), { at: counts.due })
  await amend(district, 'dailyCounts', String(second?.['_id']), { at: counts.young })
  const withdrawn = around('withdrawnPapers')
  for (const [part, at] of [
    ['regrets', withdrawn.due],
    ['regretsLately', withdrawn.young],
  ] as const) {
    await claims(district, part, 'k3', { evidence: [await district.photo(part)] })
    await district.call(part, 'withdrawConsent', { kind: 'sensitiveData', requestId: request() })
    await amend(district, 'people', idOf(part), { papersWithdrawnAt: at })
  }
  return {
    photos,
    papers,
    proxies: { over, inForce },
    made,
    issues: { old, young, open },
    claims: { refused, later, approved },
  }
}

/** What a category counts, in this district: two sends of WeChat are done. */
const expected: Readonly<Record<RetentionCategory, number>> = {
  inbox: 1,
  deliveries: 2,
  claimEvidence: 1,
  proxyPaper: 1,
  withdrawnPapers: 1,
  looks: 1,
  exports: 1,
  erasures: 1,
  dailyCounts: 1,
  reporterNames: 1,
}

describe.each(transports)('what is not kept for ever, over the %s transport', transport => {
  let district: District
  let filled: Awaited<ReturnType<typeof fill>>
  beforeEach(async () => {
    district = await startDistrict({ transport })
    // Three in the morning in China, when it is done: what is due by a minute is due then, and nothing else.
    district.passTo(monday + 17 * hour)
    await addPeople(district, person('administrator', '管理员', { posts: [postAt('administrator', 'zk')] }))
    filled = await fill(district)
  })
  afterEach(() => district.close())
  const everything = async () =>
    Object.fromEntries(
      await Promise.all(
        (Object.keys(schema) as CollectionName[]).map(
          async name => [name, await district.rows(name)] as const,
        ),
      ),
    )
  const dryRun = async () => {
    const { rows } = await district.call('administrator', 'retention', { orgUnitId: 'zk' })
    return Object.fromEntries(
      retentionCategories.map(category => [
        category,
        rows.find(row => row.category === retentionNames[category])?.due,
      ]),
    )
  }
  it('is counted by a dry run, which removes nothing', async () => {
    const before = await everything()
    expect(await dryRun()).toEqual(expected)
    expect(await everything()).toEqual(before)
    for (const part of ['secretary', 'wang', 'communitySecretary'])
      expect(await district.refused(part, 'retention', { orgUnitId: 'zk' })).toMatchObject({
        kind: 'not-permitted',
      })
  })
  const only = async (collection: CollectionName, id: string | undefined) =>
    (await district.rows(collection)).find(({ _id }) => _id === id)
  const idsOf = async (collection: CollectionName) => (await district.rows(collection)).map(({ _id }) => _id)

  it('goes at night: exactly what the dry run counted, and nothing younger', async () => {
    const before = await everything()
    const counted = await dryRun()
    await district.sweep()
    const after = await everything()
    const removed = (name: CollectionName) => (before[name]?.length ?? 0) - (after[name]?.length ?? 0)
    const marked = (all: typeof before) =>
      (all['people'] ?? []).filter(row => typeof row['papersWithdrawnAt'] === 'number').length
    const blanked = (name: CollectionName) =>
      (after[name] ?? []).filter(row => row['blankedAt'] !== undefined).length
    expect({
      inbox: removed('inbox'),
      deliveries: removed('deliveries'),
      claimEvidence: blanked('claims'),
      proxyPaper: blanked('proxies'),
      withdrawnPapers: marked(before) - marked(after),
      looks: removed('looks'),
      exports: removed('dataExports'),
      erasures: removed('erasures'),
      dailyCounts: removed('dailyCounts'),
      reporterNames: blanked('issues'),
    }).toEqual(counted)
    expect(await idsOf('inbox')).toEqual(expect.arrayContaining(['young']))
    expect(await idsOf('deliveries')).toEqual(expect.arrayContaining(['waiting', 'young']))
    expect(Object.values(await dryRun()).every(due => due === 0)).toBe(true)
    const { lastRunAt } = await district.call('administrator', 'retention', { orgUnitId: 'zk' })
    expect(lastRunAt).toBe(district.cloud.now())
  })

  it('takes papers and names out of what stays, and the files with them', async () => {
    await district.sweep()
    const { photos, claims: claim, issues: issue, made } = filled
    expect(await only('claims', claim.refused)).toMatchObject({ state: 'refused', evidence: [] })
    expect(JSON.stringify(await only('claims', claim.refused))).not.toContain(photos.due)
    expect(await only('claims', claim.later)).toMatchObject({ evidence: [photos.young] })
    expect(await only('claims', claim.approved)).toMatchObject({ evidence: [photos.in] })
    const { papers, proxies } = filled
    expect(await only('proxies', proxies.over.id)).toMatchObject({ state: 'revoked', paper: [] })
    expect(await only('proxies', proxies.inForce.id)).toMatchObject({ state: 'approved', paper: [papers.in] })
    expect((await district.cloud.getTempFileURL([papers.due, papers.in])).map(link => link === '')).toEqual([
      true,
      false,
    ])
    const links = await district.cloud.getTempFileURL([
      photos.due,
      photos.young,
      photos.in,
      String(made?.['page']),
    ])
    expect(links.map(link => link === '')).toEqual([true, false, false, true])
    const old = JSON.stringify(await only('issues', issue.old))
    expect(old).not.toMatch(/王秀兰|刘兆忠/)
    expect(old).toContain(idOf('wang'))
    for (const id of [issue.young, issue.open])
      expect(JSON.stringify(await only('issues', id))).toContain('王秀兰')
    expect((await district.call('wang', 'getIssue', { issueId: issue.old ?? '' })).supporters).toBe(1)
  })

  it('is done once a night, and by day not at all', async () => {
    await district.sweep()
    await district.cloud.engine.insert('inbox', [inboxEntry('again', 1_000)])
    await district.sweep()
    expect(await idsOf('inbox')).toContain('again')
    district.passTo(monday + 27 * hour)
    await district.sweep()
    expect(await idsOf('inbox')).toContain('again')
    district.passTo(monday + 41 * hour)
    await Promise.all([district.sweep(), district.sweep()])
    expect(await idsOf('inbox')).not.toContain('again')
  })

  it('is found by indexes: what is young is not even looked at', async () => {
    await district.cloud.engine.insert(
      'inbox',
      Array.from({ length: 500 }, (_, index) =>
        inboxEntry(`many${String(index)}`, district.cloud.now() - index),
      ),
    )
    await dryRun()
    // Two for each category, and three besides.
    expect(district.lastCost()).toBeLessThanOrEqual(2 * retentionCategories.length + 3)
    expect(district.cloud.invocations().at(-1)?.documentsExamined).toBeLessThan(100)
  })
})

describe('the command', () => {
  it('says what is due in the local data, and does it when told to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'retention-'))
    const engine = openEngine({ path: join(folder, 'database'), schema })
    const old = Date.now() - (keepDays.inbox + 1) * day
    await engine.insert('inbox', [inboxEntry('old', old), inboxEntry('young', Date.now())])
    await engine.close()
    const run = async (...more: readonly string[]) => {
      const command = ['--import', 'tsx', resolve('scripts/retention/index.ts'), '--data', folder, ...more]
      return (await promisify(execFile)(process.execPath, command)).stdout
    }
    try {
      expect(await run()).toMatch(/^inbox +1 due, the oldest 366 days old/)
      expect(await run('--apply')).toMatch(/^inbox +1 done$/m)
      expect(await run()).toMatch(/^inbox +0 due \(/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
