import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

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
}

const kindOf = (file: string, budgets: Budgets): string => {
  const [, folder = ''] = file.split(path.sep)
  return Object.entries(budgets).find(([, { folders }]) => folders.includes(folder))?.[0] ?? 'other'
}

const suitesIn = (results: Results, budgets: Budgets): readonly Suite[] =>
  results.testResults.map(({ name, startTime, endTime }) => {
    const file = path.relative(process.cwd(), name)
    return { kind: kindOf(file, budgets), file, seconds: (endTime - startTime) / 1_000 }
  })

const seconds = (value: number): string => `${value.toFixed(0)} s`.padStart(7)

/**
 * Prints the slowest suites of all runs and what each kind of test took, beside its budget: it says so and fails nothing.
 * @param resultsFiles one that is not there is passed over: its run has not come to an end
 */
export const reportTimes = (resultsFiles: readonly string[]): void => {
  const budgets = JSON.parse(readFileSync(BUDGET_FILE, 'utf8')) as Budgets
  const suites = resultsFiles
    .filter(file => existsSync(file))
    .flatMap(file => suitesIn(JSON.parse(readFileSync(file, 'utf8')) as Results, budgets))
  const slowest = [...suites].sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST)
  console.log('\nThe slowest suites:')
  for (const { file, seconds: taken } of slowest) console.log(`${seconds(taken)}  ${file}`)
  console.log(`\nTime of all suites together, and their budget (${BUDGET_FILE}):`)
  for (const [kind, { seconds: budget }] of Object.entries(budgets)) {
    const own = suites.filter(suite => suite.kind === kind)
    const taken = own.reduce((sum, suite) => sum + suite.seconds, 0)
    const over = taken > budget ? '  over its budget' : ''
    console.log(
      `${seconds(taken)} of ${seconds(budget).trim()}  ${kind} (${String(own.length)} suites)${over}`,
    )
  }
}
