import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { signSession } from '#cloud-functions/kit/sessionToken'
import type { Ballot, Vote } from '#domain/votes/Vote'
import { keepIdSecret, startLocalSystem } from '../../../scripts/local/localSystem'
import { largeCompound } from '#seeds/residence/largeCompound'
import { largePoll } from '#seeds/votes/largePoll'
import { openIdSecret } from '#seeds/account/personId'
import { seedInto } from '#seeds/seedInto'
import { chance } from './chance'
import { plantHaste } from './hastyFunctions'
import { judge } from './judge'
import { noteKillRun } from './noteKillRun'
import { System } from './System'
import { voteAll, type Voter } from './voters'

/** Fewer than enough to find everything: `npm run test:long -- kills` does more; `KILL_SEED=7` repeats what was seen. */
const kills = Number(process.env['KILLS'] ?? 3)
/** Functions with a fault planted work a whole evening more: only where a number of kills is asked for. */
const withFaults = process.env['KILLS'] !== undefined && process.env['KILL_FAULTS'] !== 'none'
const whenLong = withFaults ? it : it.skip
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
/** So many ballots that the voting outlasts the kills. */
const ballotsPerKill = 120
const hour = 3_600_000
const functionsDir = join(process.cwd(), 'dist', 'local-functions')
jest.setTimeout(300_000 + kills * 10_000)

describe('a hot vote while the power fails', () => {
  let folder: string
  let voters: readonly Voter[]
  const voteId = 'vote-large'
  const prepared = () => join(folder, 'prepared')
  /** The seeded data once more, for one evening. */
  const freshData = (name: string) => {
    const dataDir = join(folder, name)
    cpSync(prepared(), dataDir, { recursive: true })
    return dataDir
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kills-'))
    const now = Date.now()
    const large = largeCompound({ units: Math.max(1, kills) * ballotsPerKill, now })
    const poll = largePoll(large, { now, openFor: 12 * hour })
    keepIdSecret(prepared(), openIdSecret)
    const cloud = await startLocalSystem({ dataDir: prepared() })
    await seedInto((collection, documents) => cloud.engine.insert(collection, documents), {
      ...large,
      ...poll,
    })
    await cloud.close()
    process.env['SESSION_SECRET'] = readFileSync(join(prepared(), 'session-secret'), 'utf8')
    const openids = new Map(large.people.map(({ _id, openid }) => [_id, openid]))
    voters = await Promise.all(
      poll.votingRights.map(async ({ rightId, voterIds }) => ({
        rightId,
        token: await signSession(openids.get(voterIds[0] ?? '') ?? 'nobody', now),
      })),
    )
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** Lets everybody vote, kills so many times meanwhile, then lets the clock close and count. */
  const evening = async (name: string, functions: string, times: number) => {
    const dataDir = freshData(name)
    const random = chance(seed)
    const system = new System(dataDir, functions)
    await system.start()
    const { experiences, done, progress } = voteAll({
      voteId,
      voters,
      clients: 32,
      seed,
      urlNow: () => system.url,
    })
    try {
      for (let killed = 0; killed < times; killed += 1) {
        const until = (killed + random()) / times
        while (progress() < until) await pause(5)
        await system.kill()
        await system.start()
      }
      await done
      // What was promised for later may come now; a kill allows it no more than this.
      await pause(200)
    } finally {
      await system.kill()
    }
    return { experiences, starts: system.starts, ...(await afterwards(dataDir)) }
  }

  const afterwards = async (dataDir: string) => {
    const cloud = await startLocalSystem({ dataDir })
    try {
      await cloud.moveClock(cloud.now() + 13 * hour)
      const stored: Ballot[] = []
      for (let last = ''; ;) {
        const page = (await cloud.engine.find(
          'ballots',
          { voteId, _id: { $gt: last } },
          { order: { _id: 1 }, limit: 1_000 },
        )) as unknown as Ballot[]
        stored.push(...page)
        last = page.at(-1)?._id ?? ''
        if (last === '') break
      }
      const [vote] = (await cloud.engine.find('votes', { _id: voteId })) as unknown as Vote[]
      return { stored, result: vote?.result ?? null }
    } finally {
      await cloud.close()
    }
  }

  it(`loses nothing, counts nothing twice and misleads nobody in ${kills} kills (seed ${seed})`, async () => {
    const { experiences, stored, result, starts } = await evening('real', functionsDir, kills)
    process.stdout.write(`killed ${kills} times, answering again after ${starts.slice(1).join(', ')} ms\n`)
    const verdict = judge(experiences, stored, result)
    const rights = new Set(stored.map(({ rightId }) => rightId)).size
    noteKillRun({
      kind: 'votes',
      seed,
      kills,
      lost: verdict.lost.length,
      // Ballots, and heads in the count, that a right has beyond its one.
      doubled: Math.max(stored.length, result?.participating.heads ?? 0) - rights,
      otherwise: Object.values(verdict).flat().length - verdict.lost.length,
      backAfter: starts.slice(1),
    })
    expect(starts).toHaveLength(kills + 1)
    expect(stored).toHaveLength(voters.length)
    expect(verdict).toEqual({
      lost: [],
      wrongReceipts: [],
      toldAlreadyVoted: [],
      leftAlone: [],
      miscounted: [],
    })
    // The judge finds what is missing of the same evening.
    const [first, ...others] = stored
    const damaged = judge(experiences, others, result)
    expect(damaged.lost).toEqual([first?.rightId])
    expect(damaged.miscounted).toEqual(expect.arrayContaining(['participating', 'voters']))
  })

  whenLong('a receipt given before the ballot is stored is found out by the same judge', async () => {
    const hasty = join(folder, 'hasty')
    plantHaste(functionsDir, hasty)
    const { experiences, stored, result } = await evening('hasty', hasty, Math.min(kills, 5))
    const { lost, miscounted } = judge(experiences, stored, result)
    expect(lost.length).toBeGreaterThan(0)
    expect(miscounted).toContain('voters')
  })
})
