/**
 * `npm run conformance`: holds a CloudBase against what the project takes for granted of it, assumption by assumption,
 * then runs the conformance suites over it. Without `--env` it is the local one, through both of its doors; with
 * `--env ENV_ID` (TENCENT_SECRET_ID and TENCENT_SECRET_KEY say who asks) a real environment, in collections that begin
 * with `conformance_` and are removed again. `--answers FILE` holds what was asked by hand, `--only assumptions` or
 * `--only suites` asks half. Ends with 1 when something differs or could not be asked.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { accountFor, environmentOf, type Account } from './account'
import { administer } from './administer'
import { askAll, type Outcome } from './askAll'
import type { Answer } from './Assumption'
import { assumptions } from './assumptions'
import { localDoors, openEnvironmentDoor, openLocalDoor, type OpenDoor } from './openDoor'
import { questionOptions, questionSchema } from './questions'
import { sayOutcomes, saySuites } from './sayConformance'
import { suiteDifferences, type SuiteResults } from './suiteDifferences'

const RESULTS = '.cache/conformance.json'

const options = () => {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, answers: { type: 'string' }, only: { type: 'string' } },
  })
  const { env, answers, only } = values
  if (only !== undefined && only !== 'assumptions' && only !== 'suites')
    throw new Error(`--only is assumptions or suites, not ${only}`)
  return {
    account: env === undefined ? null : accountFor(env),
    answers:
      answers === undefined ? {} : (JSON.parse(readFileSync(answers, 'utf8')) as Record<string, Answer>),
    only,
  }
}

const say = (lines: readonly string[]): void => {
  console.log(lines.join('\n'))
}

const doorsTo = (account: Account | null): readonly (() => Promise<OpenDoor>)[] =>
  account === null
    ? localDoors.map(door => () => openLocalDoor(door, questionOptions))
    : [() => openEnvironmentDoor(account, questionSchema)]

const askAssumptions = async (
  account: Account | null,
  answers: Readonly<Record<string, Answer>>,
): Promise<number> => {
  let unsettled = 0
  for (const openOne of doorsTo(account)) {
    const open = await openOne()
    let outcomes: readonly Outcome[]
    try {
      outcomes = await askAll(open, assumptions, answers)
    } finally {
      await open.close()
    }
    say(sayOutcomes(account?.envId ?? `local, ${open.door}`, outcomes))
    unsettled += outcomes.filter(({ kind }) => kind === 'differs' || kind === 'failed').length
  }
  return unsettled
}

const runSuites = (account: Account | null): number => {
  rmSync(RESULTS, { force: true })
  const env = { ...process.env, ...(account === null ? {} : environmentOf(account)) }
  const jest = ['jest', 'test/emulator/conformance/', '--json', `--outputFile=${RESULTS}`, '--silent']
  // Over a network one file at a time: an environment counts requests.
  spawnSync('npx', account === null ? jest : [...jest, '--runInBand'], { stdio: 'ignore', env })
  const found = suiteDifferences(JSON.parse(readFileSync(RESULTS, 'utf8')) as SuiteResults, assumptions)
  say(saySuites(account?.envId ?? 'local', found))
  if (found.asked === 0) throw new Error('the suites asked nothing')
  return found.differences.length
}

const main = async (): Promise<void> => {
  const { account, answers, only } = options()
  let unsettled = 0
  try {
    if (only !== 'suites') unsettled += await askAssumptions(account, answers)
    if (only !== 'assumptions') unsettled += runSuites(account)
  } finally {
    // What a broken connection or an interrupted test has left.
    const left = account === null ? [] : administer(account).drop(account.prefix)
    if (left.length > 0) say([`removed: ${left.join(', ')}`])
  }
  process.exitCode = unsettled > 0 ? 1 : 0
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 2
})
