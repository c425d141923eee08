import { actionNames, type ActionName } from './actions'
import type { Measured } from './load'
import type { PlainLmdb } from './plainLmdb'
import type { Spent, TargetName } from './server'

/** One action on one target in one round. */
export interface Row extends Measured {
  readonly round: number
  readonly target: TargetName
  readonly action: ActionName
  readonly spent: Spent
}

export interface Figures {
  readonly rows: readonly Row[]
  readonly lmdb: readonly PlainLmdb[]
}

const least = (values: readonly number[]): number => Math.min(...values)
const most = (values: readonly number[]): number => Math.max(...values)
const whole = (value: number): string => Math.round(value).toLocaleString('en')
const tenths = (value: number): string => value.toFixed(1)
const share = (value: number): string => `${(100 * value).toFixed(1)} %`

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const columns = [
  'action',
  'over',
  'per second, worst–best round',
  'p50 ms',
  'p99 ms',
  'database calls',
  'of bare node:http',
  'of LMDB one by one',
  'failed',
]

/** Each figure is that of the worst round, each ratio is taken within a round. */
const lineFor = ({ rows, lmdb }: Figures, action: ActionName, target: TargetName): string => {
  const mine = rows.filter(row => row.action === action && row.target === target)
  const rates = mine.map(({ perSecond }) => perSecond)
  const ofBare = mine.flatMap(row =>
    rows
      .filter(
        other => other.target === 'bare node:http' && other.action === action && other.round === row.round,
      )
      .map(bare => row.perSecond / bare.perSecond),
  )
  const ofLmdb = mine.map(row => row.perSecond / (lmdb[row.round - 1]?.oneByOne ?? Number.NaN))
  const calls = mine.map(({ spent }) => (spent.calls === 0 ? 0 : spent.databaseCalls / spent.calls))
  return line([
    action,
    target,
    `${whole(least(rates))}–${whole(most(rates))}`,
    tenths(most(mine.map(({ p50 }) => p50))),
    tenths(most(mine.map(({ p99 }) => p99))),
    target === 'bare node:http' ? '–' : most(calls).toFixed(2),
    target === 'bare node:http' ? '–' : share(least(ofBare)),
    target === 'bare node:http' ? '–' : share(least(ofLmdb)),
    String(mine.reduce((sum, { failed }) => sum + failed, 0)),
  ])
}

/** The figures as a table in Markdown. */
export const tableOf = (figures: Figures): string => {
  const targets = [...new Set(figures.rows.map(({ target }) => target))]
  const memory = targets.map(target => {
    const memories = figures.rows.filter(row => row.target === target).map(({ spent }) => spent.memory)
    const megabytes = (of: 'own' | 'resident') =>
      `${whole(most(memories.map(memory => memory[of])) / 1_048_576)} MB`
    return `${target} ${megabytes('own')} (${megabytes('resident')} with mapped files)`
  })
  const range = (values: readonly number[]) => `${whole(least(values))}–${whole(most(values))}/s`
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...actionNames.flatMap(action => targets.map(target => lineFor(figures, action, target))),
    '',
    `Plain LMDB, synced: ${range(figures.lmdb.map(({ oneByOne }) => oneByOne))} one by one, ` +
      `${range(figures.lmdb.map(({ inGroups }) => inGroups))} in groups of 32.`,
    `Memory at its highest: ${memory.join(', ')}.`,
  ].join('\n')
}
