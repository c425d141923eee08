import type { SheetCells } from '#domain/rosters/Roster'
import { plainCell } from './plainCell'

const separators = [',', '\t', ';', '|']
const sampleLines = 20

/** The sign that parts the first lines most often; in a file of one column it does not matter. */
const separatorOf = (text: string): string => {
  const sample = text.split(/\r?\n/, sampleLines).join('\n')
  const counted = separators.map(sign => [sign, sample.split(sign).length] as const)
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/**
 * Reads delimited text; every value stays the text it is. Rows count as a spreadsheet would count them: a line break
 * within quotes begins none.
 *
 * @throws when quotes do not close
 */
export const readCsv = async (text: string, sheet: string): Promise<SheetCells> => {
  const { parse } = await import('csv-parse/sync')
  const rows: string[][] = parse(text, {
    delimiter: separatorOf(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  })
  return { sheet, rows: rows.map(row => row.map(plainCell)), merges: [] }
}
