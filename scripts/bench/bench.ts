import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { signSession } from '#cloud-functions/kit/sessionToken'
import { buildIfStale } from '../build/buildIfStale'
import { buildTargets } from '../build/targets'
import { localFunctions } from '../local/localSystem'
import { Actions, type ActionName } from './actions'
import { measureAlone, profileAlone } from './alone'
import { prepareDemonstration } from './demonstration'
import { run, type Request } from './load'
import { isAsked, options } from './options'
import { measureLmdb, type PlainLmdb } from './plainLmdb'
import { prepareData, type Scene } from './prepareData'
import { fullSizes, quickSizes, type Sizes } from './sizes'
import { aloneTableOf, tableOf, type Row } from './table'
import { withChange } from './withChange'
import { Target } from './Target'

const transports = (['gateway', 'in-process'] as const).filter(name => name.startsWith(options.over))

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

const roundOf = (actions: Actions, round: number, deepCursor: string): Round => {
  const all: Round = [
    ['ballot', actions.ballots(round)],
    ['tally', actions.tallies(round)],
    ['report', actions.reports()],
    ['list, page 1', actions.pages(null)],
    ['list, deep page', actions.pages(deepCursor)],
    ['home', actions.homes()],
  ]
  return all.filter(([action]) => isAsked(action))
}

const warmUp = async (target: Target, actions: Actions, deepCursor: string, sizes: Sizes): Promise<void> => {
  const some = 300
  const requests = [
    ...actions.ballots(0, some),
    ...actions.tallies(0, some),
    ...actions.reports(some),
    ...actions.pages(null, some),
    ...actions.pages(deepCursor, some),
    ...actions.homes(some),
  ]
  await run(target.url, { requests, clients: sizes.clients, patience: sizes.patience })
}

const deepCursorOf = (targets: readonly Target[], actions: Actions): Promise<string> =>
  isAsked('list, deep page')
    ? actions.deepCursor(targets.find(({ name }) => name === 'in-process')?.url ?? '')
    : Promise.resolve('')

/** Round by round, and within a round action by action over all targets, so that a busy moment meets them all. */
const measure = async (targets: readonly Target[], actions: Actions, sizes: Sizes, folder: string) => {
  const rows: Row[] = []
  const lmdb: PlainLmdb[] = []
  const deepCursor = await deepCursorOf(targets, actions)
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

/** One round of the load on the in-process system, every action under a profile of its own. */
const profileLoaded = async (dataDir: string, actions: Actions, sizes: Sizes): Promise<void> => {
  const target = await Target.start('in-process', dataDir)
  try {
    const deepCursor = await deepCursorOf([target], actions)
    await warmUp(target, actions, deepCursor, sizes)
    for (const [action, requests] of roundOf(actions, 1, deepCursor)) {
      await target.profile()
      const { answered } = await run(target.url, { requests, ...sizes })
      say(`\n${action}, under load, ${answered} calls\n${await target.shares()}`)
    }
  } finally {
    await target.stop()
  }
}

/** Compares all targets under load on much data. */
const benchLoaded = async (folder: string, sizes: Sizes): Promise<void> => {
  const prepared = join(folder, 'prepared')
  const now = Date.now()
  localFunctions(prepared)
  say(`Seeding ${sizes.rights} voting rights a poll and ${sizes.issues} issues …`)
  const scene = await prepareData(prepared, sizes, now)
  const actions = new Actions(scene, await signIn(prepared, scene, now), sizes)
  if (options.profile) {
    await profileLoaded(prepared, actions, sizes)
    return
  }
  let targets: readonly Target[] = []
  try {
    targets = await startTargets(folder, prepared)
    const table = tableOf(await measure(targets, actions, sizes, folder))
    say(`\n${sizes.clients} clients, ${sizes.rounds} rounds${options.quick ? ', quick' : ''}\n`)
    say(withChange('loaded', table))
  } finally {
    for (const target of targets) await target.stop()
  }
}

/** Measures what one client alone costs on the demonstration, and the system that rests. */
const benchAlone = async (folder: string, sizes: Sizes): Promise<void> => {
  const demonstration = join(folder, 'demonstration')
  say('\nSeeding the demonstration …')
  const scene = await prepareDemonstration(demonstration)
  const actions = new Actions(scene, await signIn(demonstration, scene, Date.now()), sizes)
  if (options.profile) say(await profileAlone(demonstration, actions, sizes.alone))
  else say(withChange('alone', aloneTableOf(await measureAlone(demonstration, actions, sizes.alone))))
}

/** Measures the whole path of the local system beside what it stands on, and prints the tables. */
export const bench = async (): Promise<void> => {
  const sizes = options.quick ? quickSizes : fullSizes
  await buildIfStale(buildTargets.functions)
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const [cpu] = cpus()
  say(
    `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()
        .map(load => load.toFixed(1))
        .join(' ')}`,
  )
  try {
    if (!options.alone) await benchLoaded(folder, sizes)
    if (options.alone || !options.profile) await benchAlone(folder, sizes)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
