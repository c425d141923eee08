import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { signSession } from '#cloud-functions/kit/sessionToken'
import { incomingFolder } from '#cloud-functions/kit/fileIds'
import type { CollectionName } from '#cloud-functions/schema'
import type { CloudBase } from '#emulator/CloudBase'
import { chainIn } from '../../../scripts/audit/readChain'
import { verifyChain } from '../../../scripts/audit/verifyChain'
import { keepIdSecret, startLocalSystem } from '../../../scripts/local/localSystem'
import { orgUnits } from '../../cloud-functions/district/orgUnits'
import { everybody, idOf, openidOf, testIdSecret } from '../../cloud-functions/district/people'
import { present } from '../../demonstration/present'
import { chance } from './chance'
import { Desk } from './Desk'
import { plantForgetfulness, plantHaste } from './hastyFunctions'
import { judgeOffices, type Stored } from './judgeOffices'
import { noteKillRun } from './noteKillRun'
import { evening, roster, rosterLines } from './offices'
import { officeHours } from './officeHours'
import { System } from './System'

/** Fewer than enough to find everything: `npm run test:long -- kills` does more; `KILL_SEED=7` repeats what was seen. */
const kills = Number(process.env['KILLS'] ?? 2)
/** Functions with a fault planted work a whole evening more each: only where a number of kills is asked for. */
const withFaults = process.env['KILLS'] !== undefined && process.env['KILL_FAULTS'] !== 'none'
const whenLong = withFaults ? it : it.skip
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
/** So many that the work outlasts the kills. */
const claimantsPerKill = 12
const hour = 3_600_000
/** On whatever day it is played: its rules hold. */
const ahead = present - Date.now()
const now = () => Date.now() + ahead
const functionsDir = join(process.cwd(), 'dist', 'local-functions')
jest.setTimeout(300_000 + kills * 20_000)

/** Those who hold posts; nobody of them lives there. */
const staff = everybody.map(one => ({ ...one, occupancies: [] }))

const clone = (rows: readonly object[]) => rows.map(row => structuredClone(row) as Record<string, unknown>)

describe('an evening of the offices while the power fails', () => {
  let folder: string
  let importId: string
  let secret: string
  const count = Math.max(2, kills) * claimantsPerKill
  const { claimants, people, units } = evening(count)
  const few = claimants.slice(0, 2 * claimantsPerKill)
  const prepared = () => join(folder, 'prepared')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kills-'))
    keepIdSecret(prepared(), testIdSecret)
    // The roster was compared the day before, and the first word said: what changes homes is shown for a day.
    const dayBefore = { offsetMs: ahead - 25 * hour }
    const cloud = await startLocalSystem({ dataDir: prepared(), clock: dayBefore })
    await cloud.engine.insert('orgUnits', clone(orgUnits))
    await cloud.engine.insert('people', clone([...staff, ...people]))
    await cloud.engine.insert('units', clone(units))
    const cloudPath = `${incomingFolder(idOf('property'))}roster.csv`
    const upload = { openid: openidOf('property'), cloudPath, content: roster() }
    const { fileID: fileId } = await cloud.uploadFile(upload)
    const byProperty = async (call: string, input: object) =>
      (await cloud.callFunction({
        name: 'api',
        openid: openidOf('property'),
        data: { call, input: { ...input, requestId: randomUUID() } },
      })) as { readonly output: { readonly import: { readonly id: string; readonly state: string } } }
    const file = { compoundId: 'banshan', fileId, fileName: 'roster.csv' }
    const previewed = await byProperty('previewRoster', file)
    importId = previewed.output.import.id
    const first = await byProperty('confirmRoster', { importId, leaveOutWrong: false })
    expect(first).toMatchObject({ output: { import: { state: 'toConfirm' } } })
    await cloud.close()
    secret = readFileSync(join(prepared(), 'session-secret'), 'utf8')
    process.env['SESSION_SECRET'] = secret
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (part: string): Promise<string> => {
    const known = tokens.get(part) ?? signSession(openidOf(part), now())
    tokens.set(part, known)
    return known
  }

  /** Lets everybody work, kills so many times meanwhile, then lets the clock finish what was begun. */
  const work = async (name: string, functions: string, times: number, who = claimants) => {
    const dataDir = join(folder, name)
    cpSync(prepared(), dataDir, { recursive: true })
    const random = chance(seed)
    const system = new System(dataDir, functions, ahead)
    await system.start()
    const desk = new Desk(() => system.url, tokenOf, chance(seed + 1))
    const plan = { desk, claimants: who, handOvers: who.length / 2, importId, now }
    const { acknowledged, done, isOver } = officeHours(plan)
    const progress = () => acknowledged.approvals.length / who.length
    try {
      for (let killed = 0; killed < times; killed += 1) {
        const until = (killed + random()) / times
        while (progress() < until && !isOver()) await pause(2)
        await system.kill()
        await system.start()
      }
      await done
      // What was promised for later may come now; a kill allows it no more than this.
      await pause(200)
    } finally {
      // Where a planted fault ended the work of one, others were still at theirs.
      desk.close()
      await system.kill()
    }
    return { acknowledged, starts: system.starts, ...(await afterwards(dataDir)) }
  }

  const all = async ({ engine }: CloudBase, name: CollectionName): Promise<readonly unknown[]> => {
    const rows: unknown[] = []
    for (let last = ''; ;) {
      const page = await engine.find(name, { _id: { $gt: last } }, { order: { _id: 1 }, limit: 1_000 })
      rows.push(...page)
      const end = page.at(-1)
      if (!end) return rows
      last = String(end._id)
    }
  }

  /** A quiet hour later, when every timer has fired a few times. */
  const afterwards = async (dataDir: string) => {
    const cloud = await startLocalSystem({ dataDir, clock: { offsetMs: ahead } })
    try {
      for (const hours of [1, 2]) {
        cloud.clock.moveTo(now() + hours * hour)
        for (const timer of ['everyMinute', 'everyMinute', 'everyTenSeconds', 'everyTenSeconds'])
          await cloud.fireTimer(timer)
      }
      const names = [
        'claims',
        'people',
        'units',
        'orgUnits',
        'erasures',
        'rosterImports',
        'rosterRuns',
        'auditLog',
        'auditPending',
      ] as const satisfies readonly (keyof Stored)[]
      const found = await Promise.all(names.map(async each => [each, await all(cloud, each)] as const))
      const stored = { now: cloud.now(), ...Object.fromEntries(found) } as unknown as Stored
      return { stored, chain: await verifyChain(await chainIn(cloud.engine)) }
    } finally {
      await cloud.close()
    }
  }

  const judged = ({
    stored,
    acknowledged,
  }: Pick<Awaited<ReturnType<typeof work>>, 'stored' | 'acknowledged'>) =>
    judgeOffices(stored, acknowledged, { idOf, lines: rosterLines })

  describe(`${kills} kills (seed ${seed})`, () => {
    let seen: Awaited<ReturnType<typeof work>>
    beforeAll(async () => {
      seen = await work('real', functionsDir, kills)
    })

    it('lose nothing, do nothing twice and leave nothing half done', () => {
      const { starts, acknowledged, stored, chain } = seen
      process.stdout.write(
        `killed ${kills} times, answering again after ${starts.slice(1).join(', ')} ms; the chain: ${chain.whole} lines\n`,
      )
      const verdict = judged({ stored, acknowledged })
      noteKillRun({
        kind: 'offices',
        seed,
        kills,
        lost: verdict.lost.length,
        doubled: verdict.twice.length,
        otherwise:
          [verdict.disagreeing, verdict.unfinished, verdict.unaudited, verdict.leftAlone].flat().length +
          (chain.broken === null ? 0 : 1),
        backAfter: starts.slice(1),
      })
      expect(verdict).toEqual({
        lost: [],
        twice: [],
        disagreeing: [],
        unfinished: [],
        unaudited: [],
        leftAlone: [],
      })
      expect(acknowledged.approvals).toHaveLength(count)
      expect(acknowledged.erased).toHaveLength(claimants.filter(({ leaves }) => leaves).length)
      expect(stored.rosterImports).toMatchObject([{ state: 'applied', counts: { wrong: 0 } }])
      expect(chain.broken).toBeNull()
      expect(starts).toHaveLength(kills + 1)
    })

    it('are judged by one who finds what is missing of that evening, and what is there twice', () => {
      const { acknowledged, stored } = seen
      const [approved = ''] = acknowledged.approvals
      const without = stored.claims.filter(({ _id }) => _id !== approved)
      expect(judged({ stored: { ...stored, claims: without }, acknowledged }).lost).toEqual([
        approved,
        approved,
      ])
      const doubled = [...stored.claims, ...stored.claims.filter(({ _id }) => _id === approved)]
      expect(judged({ stored: { ...stored, claims: doubled }, acknowledged }).twice).toHaveLength(1)
      const unchained = judged({ stored: { ...stored, auditLog: stored.auditLog.slice(1) }, acknowledged })
      expect(unchained.unaudited).toHaveLength(1)
      const emptied = stored.units.map(unit => ({ ...unit, residentIds: [] }))
      expect(judged({ stored: { ...stored, units: emptied }, acknowledged }).disagreeing).not.toEqual([])
      expect(judged({ stored: { ...stored, units: [] }, acknowledged }).unfinished).toEqual([
        'lines of the roster',
      ])
    })
  })

  whenLong('an approval that is answered before it is stored is found out by the same judge', async () => {
    const hasty = join(folder, 'hasty')
    plantHaste(functionsDir, hasty, 'decideClaims')
    expect(judged(await work('hasty', hasty, 2, few)).lost.length).toBeGreaterThan(0)
  })

  whenLong('requests that are not known again are found out by the same judge', async () => {
    const forgetful = join(folder, 'forgetful')
    plantForgetfulness(functionsDir, forgetful)
    const { leftAlone, twice } = judged(await work('forgetful', forgetful, 1, few))
    expect(leftAlone.length + twice.length).toBeGreaterThan(0)
  })
})
