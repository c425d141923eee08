import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { schema } from '#cloud-functions/schema'
import { chained, lineId, noLines, pathsAbove } from '#domain/audit/chain'
import { openEngine } from '#emulator/engine/openEngine'
import type { AuditEntry } from '#domain/audit/AuditLine'
import { chainIn } from '../../../scripts/audit/readChain'
import { sayVerdict, verifyChain } from '../../../scripts/audit/verifyChain'
import { openVote } from '../district/openVote'
import { idOf } from '../district/people'
import { monday, report, request, startDistrict, transports, type District } from '../district/startDistrict'

const linesOf = async (district: District) =>
  (await district.rows('auditLog')) as unknown as readonly (AuditEntry & { seq: number })[]
const verify = async (district: District) => verifyChain(await chainIn(district.cloud.engine))
const accept = async (district: District, issueId: string) =>
  district.call('secretary', 'acceptIssue', { issueId, note: '', requestId: request() })
/** The deeds of everything there is, as often as each was done. */
const deedsDone = async (district: District): Promise<readonly string[]> =>
  (await Promise.all((['issues', 'votes'] as const).map(name => district.rows(name))))
    .flat()
    .flatMap(({ facts }) => (facts as { kind: string }[]).map(({ kind }) => kind))
    .sort()
const deedsChained = async (district: District) => (await linesOf(district)).map(({ deed }) => deed).sort()

describe.each(transports)('the audit chain, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport, instances: 4 })
  })
  afterEach(() => district.close())

  it('holds who did what, as what, where and by which request, and no name or text', async () => {
    const raising = report()
    const { issue } = await district.call('wang', 'raiseIssue', raising)
    await accept(district, issue.id)
    await district.deliver()
    const lines = await linesOf(district)
    expect(lines).toMatchObject([
      {
        _id: '000000000001',
        seq: 1,
        id: `issue:${issue.id}#0`,
        deed: 'raised',
        thing: { kind: 'issue', id: issue.id },
        by: { kind: 'person', personId: idOf('wang'), role: 'resident', orgUnitId: null },
        path: '/zk/huihuan/xiejiao/banshan/',
        request: `${raising.requestId}:raiseIssue`,
      },
      { seq: 2, deed: 'accepted', by: { role: 'branchSecretary', orgUnitId: 'banshan' } },
    ])
    expect(JSON.stringify(lines)).not.toMatch(/王秀兰|李书记|垃圾/)
    expect(await verify(district)).toEqual({ whole: 2, broken: null })
  })

  it('neither forks nor loses nor doubles a line, however many drains run at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      await district.beginDay()
      const raised = await Promise.all(
        Array.from({ length: 12 }, () => district.call('wang', 'raiseIssue', report())),
      )
      await Promise.all([
        ...Array.from({ length: 4 }, () => district.deliver()),
        ...raised.slice(0, 6).map(({ issue }) => accept(district, issue.id)),
      ])
    }
    await district.deliver()
    expect(await deedsChained(district)).toEqual(await deedsDone(district))
    expect(await verify(district)).toEqual({ whole: 54, broken: null })
    expect(
      (await district.rows('issues')).every(
        ({ auditOutbox }) => Array.isArray(auditOutbox) && auditOutbox.length === 0,
      ),
    ).toBe(true)
  })

  it('is finished by the next run when one dies between chaining and taking out', async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const [{ auditOutbox } = {}] = await district.rows('issues')
    await district.deliver()
    const before = await linesOf(district)
    // As it lies when the function dies after the append: in the chain, in the document still, and the head behind.
    await district.cloud.engine.update(
      'issues',
      { _id: issue.id },
      { $set: { auditOutbox, outboxDueAt: monday } },
      { multi: false, upsert: false, replace: false },
    )
    await district.cloud.engine.remove('auditHead', {}, true)
    await accept(district, issue.id)
    await district.deliver()
    expect((await linesOf(district)).slice(0, before.length)).toEqual(before)
    expect(await deedsChained(district)).toEqual(['accepted', 'raised'])
    expect(await verify(district)).toEqual({ whole: 2, broken: null })
    expect(await district.rows('issues')).toMatchObject([{ auditOutbox: [], outboxDueAt: null }])
  })

  it('chains what the clock does, and what was noted beside a write, once', async () => {
    await openVote(district)
    const noted: AuditEntry = {
      id: 'orgUnit:banshan#7',
      at: monday,
      thing: { kind: 'orgUnit', id: 'banshan' },
      deed: 'appointed',
      by: {
        kind: 'person',
        personId: idOf('communitySecretary'),
        role: 'communitySecretary',
        orgUnitId: 'xiejiao',
      },
      path: '/zk/huihuan/xiejiao/banshan/',
      request: null,
    }
    await district.cloud.engine.insert('auditPending', [{ ...noted, _id: noted.id }])
    await Promise.all([district.deliver(), district.deliver()])
    expect(await district.rows('auditPending')).toEqual([])
    expect(await deedsChained(district)).toEqual(['announced', 'appointed', 'opened', 'proposed'])
    expect((await linesOf(district)).find(({ deed }) => deed === 'opened')?.by).toEqual({ kind: 'clock' })
    expect(await verify(district)).toEqual({ whole: 4, broken: null })
  })

  it('goes on after a cut-off end, and never covers it up', async () => {
    for (let count = 0; count < 3; count += 1) await district.call('wang', 'raiseIssue', report())
    await district.deliver()
    await district.cloud.engine.remove('auditLog', { seq: 3 }, false)
    await district.call('wang', 'raiseIssue', report())
    await district.deliver()
    expect(sayVerdict(await verify(district))).toBe(
      'line 3 was removed: the next that is there is line 4; 2 lines before it are whole',
    )
  })
})

describe('who sees the audit', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await openVote(district)
    await district.deliver()
    for (let count = 0; count < 21; count += 1) await district.call('liu', 'raiseIssue', report())
    await district.deliver()
    await district.call('wang', 'raiseIssue', report({ anonymous: true }))
    await district.call('sibling', 'raiseIssue', report({ compoundId: 'hailun' }))
    await district.deliver()
  })
  afterAll(() => district.close())
  const page = (part: string, orgUnitId: string, cursor: string | null = null) =>
    district.call(part, 'audit', { orgUnitId, thing: null, cursor })

  it('gives those who may what was done there and below, latest first, page by page', async () => {
    const first = await page('secretary', 'banshan')
    const second = await page('secretary', 'banshan', first.next)
    const seqs = [...first.rows, ...second.rows].map(({ seq }) => seq)
    expect(seqs).toEqual([...seqs].sort((one, other) => other - one))
    expect([first.rows.length, new Set(seqs).size, second.next]).toEqual([20, 25, null])
    expect(first.orgName).toBe('半山名苑')
    expect(new Set(first.rows.map(({ whereName }) => whereName))).toEqual(new Set(['半山名苑']))
    expect(first.head).toMatchObject({ seq: 26 })
    const above = await page('communitySecretary', 'xiejiao')
    expect(above.rows.some(({ whereName }) => whereName === '海伦源筑花苑')).toBe(true)
    expect(JSON.stringify(await page('siblingCommunity', 'xicun'))).not.toContain('半山名苑')
    const votes = await district.call('secretary', 'audit', {
      orgUnitId: 'banshan',
      thing: 'vote',
      cursor: null,
    })
    expect(votes.rows.map(({ deed }) => deed)).toEqual(['opened', 'announced', 'proposed'])
  })

  it('names officials, masks residents, and does not know an anonymous reporter', async () => {
    const first = await page('secretary', 'banshan')
    const { rows: older } = await page('secretary', 'banshan', first.next)
    const rows = [...first.rows, ...older]
    const byDeed = (deed: string) => rows.find(row => row.deed === deed)
    expect(byDeed('proposed')).toMatchObject({ byName: '郑业委', orgName: '半山名苑' })
    expect(byDeed('opened')).toMatchObject({ byName: '', by: { kind: 'clock' } })
    const raised = rows.filter(({ deed, whereName }) => deed === 'raised' && whereName === '半山名苑')
    const hidden = raised.filter(({ by }) => by.kind === 'person' && by.personId === 'anonymous')
    expect([raised.length, hidden.map(({ byName }) => byName)]).toEqual([22, ['']])
    expect(raised.filter(({ byName }) => byName === '刘**')).toHaveLength(21)
    expect(JSON.stringify(await district.rows('auditLog'))).not.toContain(idOf('wang'))
  })

  it('costs four database calls and looks at one page, whatever lies beside it', async () => {
    await page('secretary', 'banshan')
    await page('secretary', 'banshan')
    expect(district.lastCost()).toBeLessThanOrEqual(4)
    const line = district.cloud.invocations().at(-1)
    expect(line?.documentsExamined).toBeLessThanOrEqual(30)
  })

  it('is closed to residents, to handlers without the office, and to the compound beside it', async () => {
    for (const part of ['liu', 'property', 'siblingSecretary', 'former'])
      expect(
        await district.refused(part, 'audit', { orgUnitId: 'banshan', thing: null, cursor: null }),
      ).toEqual({
        kind: 'not-permitted',
      })
  })
})

describe('the command that verifies', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
    for (let count = 0; count < 5; count += 1) await district.call('wang', 'raiseIssue', report())
    await district.deliver()
  })
  afterEach(() => district.close())
  const say = async () => sayVerdict(await verify(district))
  const only = { multi: false, upsert: false, replace: false }

  it('says how many lines are whole', async () => {
    expect(await say()).toBe('5 lines, whole')
  })

  it.each<[string, (engine: District['cloud']['engine']) => Promise<unknown>, RegExp]>([
    [
      'changed',
      engine => engine.update('auditLog', { seq: 2 }, { $set: { deed: 'handled' } }, only),
      /^line 2 was changed/,
    ],
    [
      'removed',
      engine => engine.remove('auditLog', { seq: 3 }, false),
      /^line 3 was removed.* 2 lines before it are whole/,
    ],
    [
      'cut off',
      engine => engine.remove('auditLog', { seq: { $gte: 4 } }, true),
      /^line 4 and all after it were cut off/,
    ],
    [
      'inserted',
      async engine => {
        const [line] = await engine.find('auditLog', { seq: 3 })
        return engine.insert('auditLog', [{ ...line, _id: '000000000003x', id: 'issue:another#0' }])
      },
      /^line 3 was inserted/,
    ],
  ])('names a line that was %s', async (_, tamper, expected) => {
    await tamper(district.cloud.engine)
    expect(await say()).toMatch(expected)
  })
})

describe('the command as it is run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const entries = ['raised', 'accepted', 'handled'].map((deed, index): AuditEntry => ({
    id: `issue:i1#${String(index)}`,
    at: monday + index,
    thing: { kind: 'issue', id: 'i1' },
    deed,
    by: { kind: 'clock' },
    path: '/zk/',
    request: null,
  }))
  const lines = chained(noLines, entries, text => createHash('sha256').update(text).digest('hex')).map(
    line => ({ ...line, _id: lineId(line.seq), within: pathsAbove(line.path) }),
  )
  const run = async (...options: readonly string[]) => {
    const command = ['--import', 'tsx', resolve('scripts/audit/verify.ts'), ...options]
    try {
      const { stdout } = await promisify(execFile)(process.execPath, command)
      return { code: 0, said: stdout.trim() }
    } catch (fault) {
      const { code, stdout, stderr } = fault as { code: number; stdout: string; stderr: string }
      return { code, said: stdout.trim() || stderr.trim() }
    }
  }

  it('verifies a data folder, and ends with 1 when a line is broken', async () => {
    const path = join(folder, 'data', 'database')
    const engine = openEngine({ path, schema })
    await engine.insert('auditLog', lines)
    await engine.insert('auditHead', [{ _id: 'head', seq: 3, hash: lines[2]?.hash }])
    expect(await run('--data', join(folder, 'data'))).toEqual({ code: 0, said: '3 lines, whole' })
    await engine.remove('auditLog', { seq: 2 }, false)
    await engine.close()
    expect(await run('--data', join(folder, 'data'))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^line 2 was removed/) as string,
    })
    expect(await run('--data', join(folder, 'nowhere'))).toMatchObject({ code: 2 })
  })

  it('verifies what CloudBase exports', async () => {
    const [log, head] = [join(folder, 'log.json'), join(folder, 'head.json')]
    writeFileSync(log, lines.map(line => JSON.stringify(line)).join('\n'))
    writeFileSync(head, JSON.stringify({ _id: 'head', seq: 3, hash: lines[2]?.hash }))
    expect(await run('--file', log, '--head', head)).toEqual({ code: 0, said: '3 lines, whole' })
    writeFileSync(
      log,
      lines
        .slice(0, 2)
        .map(line => JSON.stringify(line))
        .join('\n'),
    )
    expect((await run('--file', log, '--head', head)).said).toMatch(/^line 3 and all after it were cut off/)
    expect(await run('--file', log)).toMatchObject({ code: 2 })
  })
})
