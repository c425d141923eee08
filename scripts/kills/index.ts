/**
 * `npm run kills`: kills the whole system with SIGKILL in the middle of a vote and of an evening of the offices, 200 times
 * each over ten seeds, judges what is left, and prints a table. `-- --kills 200 --seeds 10 --first 1 --kind votes` are
 * its options; each evening is a run of the tests in `test/scenarios/kills`, one at a time. It stays at what it found:
 * an evening that fails makes it end with 1, after the others.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildIfStale } from '../build/buildIfStale'
import { buildTargets } from '../build/targets'
import type { KillRun } from './KillRun'
import { sayKillRuns } from './sayKillRuns'

const suites = {
  votes: 'test/scenarios/kills/killed.test.ts',
  offices: 'test/scenarios/kills/offices.test.ts',
}
type Kind = keyof typeof suites
const report = '.cache/kills.jsonl'

const numberIn = (name: string, text: string): number => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} ${text} is no count`)
  return number
}

const options = () => {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      seeds: { type: 'string', default: '10' },
      first: { type: 'string', default: '1' },
      kind: { type: 'string', multiple: true, default: Object.keys(suites) },
    },
  })
  const unknown = values.kind.filter(kind => !Object.hasOwn(suites, kind))
  if (unknown.length > 0) throw new Error(`no kind ${unknown.join(', ')}: there are votes and offices`)
  return {
    kills: numberIn('kills', values.kills),
    seeds: numberIn('seeds', values.seeds),
    first: numberIn('first', values.first),
    kinds: values.kind as Kind[],
  }
}

/** Plays one evening. @returns whether its test passed */
const play = (kind: Kind, seed: number, kills: number, isFirst: boolean): boolean => {
  const env = {
    ...process.env,
    KILLS: String(kills),
    KILL_SEED: String(seed),
    KILL_REPORT: report,
    // Planted faults are tried once: they tell of the judge, not of the seed.
    KILL_FAULTS: isFirst ? 'planted' : 'none',
  }
  return spawnSync('npx', ['jest', suites[kind]], { stdio: 'inherit', env }).status === 0
}

const runsIn = (file: string): readonly KillRun[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as KillRun)
    : []

const main = async (): Promise<void> => {
  const { kills, seeds, first, kinds } = options()
  await buildIfStale(buildTargets.functions)
  mkdirSync('.cache', { recursive: true })
  rmSync(report, { force: true })
  let failed = 0
  for (let index = 0; index < seeds; index += 1) {
    // What does not divide goes to the first seeds.
    const share = Math.floor(kills / seeds) + (index < kills % seeds ? 1 : 0)
    for (const kind of kinds) if (share > 0 && !play(kind, first + index, share, index === 0)) failed += 1
    console.log(sayKillRuns(runsIn(report)))
  }
  if (failed > 0) console.error(`${String(failed)} evenings failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 2
})
