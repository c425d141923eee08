import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { signSession } from '#cloud-functions/kit/sessionToken'
import { buildIfStale } from '../build/buildIfStale'
import { buildTargets } from '../build/targets'
import { localFunctions } from '../local/localSystem'
import { Actions, type ActionName } from './actions'
import { run, type Request } from './load'
import { measureLmdb, type PlainLmdb } from './plainLmdb'
import { prepareData, type Scene } from './prepareData'
import { fullSizes, quickSizes, type Sizes } from './sizes'
import { tableOf, type Row } from './table'
import { Target } from './Target'

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const transports = ['gateway', 'in-process'] as const

const say = (text: string): void => {
  console.log(text)
}

const startTargets = async (folder: string, prepared: string): Promise<readonly Target[]> => {
  const targets = [await Target.start('bare node:http')]
  for (const transport of transports) {
    const dataDir = join(folder, transport)
    cpSync(prepared, dataDir, { recursive: true })
    targets.push(await Target.start(transport, dataDir))
  }
  return targets
}

/** Everybody's session, signed as the back end signs them on this data. */
const signIn = async (prepared: string, { voters }: Scene, now: number) => {
  process.env['SESSION_SECRET'] = readFileSync(join(prepared, 'session-secret'), 'utf8')
  const openids = [...new Set(voters.map(({ openid }) => openid))]
  return new Map(
    await Promise.all(openids.map(async openid => [openid, await signSession(openid, now)] as const)),
  )
}

type Round = readonly (readonly [ActionName, readonly Request[]])[]

const roundOf = (actions: Actions, round: number, deepCursor: string): Round => [
  ['ballot', actions.ballots(round)],
  ['tally', actions.tallies(round)],
  ['report', actions.reports()],
  ['list, page 1', actions.pages(null)],
  ['list, deep page', actions.pages(deepCursor)],
]

const warmUp = async (target: Target, actions: Actions, deepCursor: string, sizes: Sizes): Promise<void> => {
  const some = 300
  const requests = [
    ...actions.ballots(0, some),
    ...actions.tallies(0, some),
    ...actions.reports(some),
    ...actions.pages(null, some),
    ...actions.pages(deepCursor, some),
  ]
  await run(target.url, { requests, clients: sizes.clients, patience: sizes.patience })
}

/** Round by round, and within a round action by action over all targets, so that a busy moment meets them all. */
const measure = async (targets: readonly Target[], actions: Actions, sizes: Sizes, folder: string) => {
  const rows: Row[] = []
  const lmdb: PlainLmdb[] = []
  const system = targets.find(({ name }) => name === 'in-process')
  const deepCursor = await actions.deepCursor(system?.url ?? '')
  for (const target of targets) await warmUp(target, actions, deepCursor, sizes)
  for (let round = 1; round <= sizes.rounds; round += 1) {
    lmdb.push(await measureLmdb(folder, options.quick ? 300 : 1_500))
    for (const [action, requests] of roundOf(actions, round, deepCursor))
      for (const target of targets) {
        await target.spent()
        const measured = await run(target.url, { requests, ...sizes })
        rows.push({ round, target: target.name, action, ...measured, spent: await target.spent() })
      }
    say(`round ${round} of ${sizes.rounds} done`)
  }
  return { rows, lmdb }
}

/** Measures the whole path of the local system beside what it stands on, and prints the table. */
export const bench = async (): Promise<void> => {
  const sizes = options.quick ? quickSizes : fullSizes
  await buildIfStale(buildTargets.functions)
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const now = Date.now()
  let targets: readonly Target[] = []
  try {
    const prepared = join(folder, 'prepared')
    localFunctions(prepared)
    say(`Seeding ${sizes.rights} voting rights a poll and ${sizes.issues} issues …`)
    const scene = await prepareData(prepared, sizes, now)
    const actions = new Actions(scene, await signIn(prepared, scene, now), sizes)
    targets = await startTargets(folder, prepared)
    const figures = await measure(targets, actions, sizes, folder)
    const [cpu] = cpus()
    say(
      `\nNode ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    )
    say(`${sizes.clients} clients, ${sizes.rounds} rounds${options.quick ? ', quick' : ''}\n`)
    say(tableOf(figures))
  } finally {
    for (const target of targets) await target.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
