import type { KillRun } from './KillRun'

/** The goal: somebody is answered again after so many ms. */
const goalMilliseconds = 2_000

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2)

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const columns = [
  ...['kind', 'kills', 'seeds', 'lost', 'doubled', 'otherwise wrong'],
  ...['back in, min s', 'median s', 'max s', 'within 2 s', 'load of the machine'],
]

const lineFor = (kind: string, runs: readonly KillRun[]): string => {
  const back = runs.flatMap(({ backAfter }) => backAfter)
  const loads = runs.map(({ load }) => load)
  return line([
    kind,
    sum(runs.map(({ kills }) => kills)),
    new Set(runs.map(({ seed }) => seed)).size,
    sum(runs.map(({ lost }) => lost)),
    sum(runs.map(({ doubled }) => doubled)),
    sum(runs.map(({ otherwise }) => otherwise)),
    seconds(Math.min(...back)),
    seconds(middle(back)),
    seconds(Math.max(...back)),
    `${back.filter(each => each <= goalMilliseconds).length} of ${back.length}`,
    `${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)}`,
  ])
}

/** The evenings as a table in Markdown, a row for each kind. */
export const sayKillRuns = (runs: readonly KillRun[]): string => {
  const kinds = [...new Set(runs.map(({ kind }) => kind))]
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...kinds.map(kind =>
      lineFor(
        kind,
        runs.filter(run => run.kind === kind),
      ),
    ),
  ].join('\n')
}
