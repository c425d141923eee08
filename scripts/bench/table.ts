import { actionNames, type ActionName } from './actions'
import type { AtRest } from './alone'
import type { Measured } from './load'
import { isAsked } from './options'
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
  'processor ms a call',
  'loop delay p99 ms',
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
    most(mine.map(({ spent, answered }) => spent.processor / answered)).toFixed(2),
    tenths(most(mine.map(({ spent }) => spent.loopDelay))),
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
    ...actionNames.filter(isAsked).flatMap(action => targets.map(target => lineFor(figures, action, target))),
    '',
    `Plain LMDB, synced: ${range(figures.lmdb.map(({ oneByOne }) => oneByOne))} one by one, ` +
      `${range(figures.lmdb.map(({ inGroups }) => inGroups))} in groups of 32.`,
    `Memory at its highest: ${memory.join(', ')}.`,
  ].join('\n')
}

/** The figures of one client alone as a table in Markdown, and of the system at rest. */
export const aloneTableOf = ({ alone, bare, memory, firstAnswer }: AtRest): string => {
  const columnsAlone = ['one client alone', 'processor ms a call, best–worst round', 'p50 ms', 'failed']
  const megabytes = (bytes: number) => `${whole(bytes / 1_048_576)} MB`
  return [
    line(columnsAlone),
    line(columnsAlone.map(() => '---')),
    ...alone.map(({ action, processor, p50, failed }) =>
      line([
        action,
        `${least(processor).toFixed(2)}–${most(processor).toFixed(2)}`,
        `${tenths(least(p50))}–${tenths(most(p50))}`,
        String(failed),
      ]),
    ),
    line(['bare node:http', `${least(bare).toFixed(2)}–${most(bare).toFixed(2)}`, '–', '0']),
    '',
    `Memory at rest: ${megabytes(memory.own)} of its own (${megabytes(memory.resident)} with mapped files).`,
    `Cold start: ${whole(firstAnswer)} ms from the first request to its answer.`,
  ].join('\n')
}
