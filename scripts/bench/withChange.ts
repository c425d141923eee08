import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { options } from './options'

const folder = '.cache/bench'

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())

/** Names the row of a table: its action, and over what. */
const nameOf = (row: string): string => {
  const [action = '', over = ''] = cellsOf(row)
  return /^\d/.test(over) ? action : `${action} ${over}`
}

/** One figure a cell, else the first of a range: `1,234–2,000` is 1234. */
const figureIn = (cell: string): number => Number.parseFloat(cell.replaceAll(',', ''))

const changed = (before: string, now: string): string => {
  const [one, other] = [figureIn(before), figureIn(now)]
  if (Number.isNaN(one) || Number.isNaN(other) || one === 0) return now
  const percent = Math.round((100 * (other - one)) / one)
  return percent === 0 ? now : `${now} (${percent > 0 ? '+' : ''}${String(percent)} %)`
}

const isRow = (text: string): boolean => text.startsWith('|') && !text.startsWith('| ---')

/** Keeps a table as the last one of its name, and writes behind each figure how it has changed since the one before. */
export const withChange = (name: string, table: string): string => {
  const file = join(folder, `${name}${options.quick ? '-quick' : ''}${options.only}.md`)
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(isRow) : []
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${table}\n`)
  const old = new Map(before.map(row => [nameOf(row), cellsOf(row)]))
  return table
    .split('\n')
    .map(row => {
      const cells = isRow(row) ? old.get(nameOf(row)) : undefined
      if (!cells) return row
      return `| ${cellsOf(row)
        .map((cell, at) => changed(cells[at] ?? '', cell))
        .join(' | ')} |`
    })
    .join('\n')
}
