import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { processorTimesFile } from './processorTimesFile'

const SLOWEST = 10
const BUDGET_FILE = 'test/budget.json'

/** The kinds of test: the folders below `test/` that belong to each, and the seconds it may take. */
type Budgets = Readonly<Record<string, { readonly folders: readonly string[]; readonly seconds: number }>>

/** What jest writes of a run, as far as it is read here. */
interface Results {
  readonly testResults: readonly {
    readonly name: string
    readonly startTime: number
    readonly endTime: number
  }[]
}

interface Suite {
  readonly kind: string
  readonly file: string
  readonly seconds: number
  /** Of the processor, without that of browsers. */
  readonly busy: number
}

const kindOf = (file: string, budgets: Budgets): string => {
  const [, folder = ''] = file.split(path.sep)
  return Object.entries(budgets).find(([, { folders }]) => folders.includes(folder))?.[0] ?? 'other'
}

/** What each suite took of the processor, by its file. */
const processorTimes = (): ReadonlyMap<string, number> => {
  if (!existsSync(processorTimesFile)) return new Map()
  const lines = readFileSync(processorTimesFile, 'utf8').trim().split('\n')
  return new Map(
    lines.map(line => {
      const { file, seconds: busy } = JSON.parse(line) as { readonly file: string; readonly seconds: number }
      return [file, busy]
    }),
  )
}

const suitesIn = (results: Results, budgets: Budgets, busy: ReadonlyMap<string, number>): readonly Suite[] =>
  results.testResults.map(({ name, startTime, endTime }) => {
    const file = path.relative(process.cwd(), name)
    return {
      kind: kindOf(file, budgets),
      file,
      seconds: (endTime - startTime) / 1_000,
      busy: busy.get(file) ?? 0,
    }
  })

const seconds = (value: number): string => `${value.toFixed(0)} s`.padStart(7)

/**
 * Prints the slowest suites of all runs and what each kind of test took, beside its budget: it says so and fails nothing.
 * @param resultsFiles one that is not there is passed over: its run has not come to an end
 */
export const reportTimes = (resultsFiles: readonly string[]): void => {
  const budgets = JSON.parse(readFileSync(BUDGET_FILE, 'utf8')) as Budgets
  const busy = processorTimes()
  const suites = resultsFiles
    .filter(file => existsSync(file))
    .flatMap(file => suitesIn(JSON.parse(readFileSync(file, 'utf8')) as Results, budgets, busy))
  const slowest = [...suites].sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST)
  console.log('\nThe slowest suites, and what they took of the processor:')
  for (const { file, seconds: taken, busy: own } of slowest)
    console.log(`${seconds(taken)} ${seconds(own)}  ${file}`)
  console.log(`\nTime of all suites together, and their budget (${BUDGET_FILE}); then of the processor:`)
  for (const [kind, { seconds: budget }] of Object.entries(budgets)) {
    const own = suites.filter(suite => suite.kind === kind)
    const taken = own.reduce((sum, suite) => sum + suite.seconds, 0)
    const used = own.reduce((sum, suite) => sum + suite.busy, 0)
    const over = taken > budget ? '  over its budget' : ''
    console.log(
      `${seconds(taken)} of ${seconds(budget).trim()} ${seconds(used)}  ${kind} (${String(own.length)} suites)${over}`,
    )
  }
}
