import type { RosterNote, SheetCells } from './Roster'
import type { Header } from './findHeader'
import { columnLetter, isBlank, plainText } from './plainText'

/** Why a row is no home. */
export type UnusedWhy = 'title' | 'heading' | 'total' | 'footnote' | 'nothingTold'

const longestHeading = 20
/** So many rows are named one by one. */
const mostRowsNamed = 100

/** Lists columns that hold data beside those that are used: whoever filled them is to know that nobody reads them. */
export const unusedColumns = (
  { sheet, rows }: SheetCells,
  { columns, top, row }: Header,
  lines: readonly { readonly index: number }[],
): readonly RosterNote[] => {
  const used = new Set(Object.values(columns))
  const width = Math.max(0, ...lines.map(({ index }) => rows[index]?.length ?? 0))
  const nameAt = (column: number): string => {
    const texts = [rows[row]?.[column] ?? '', rows[top]?.[column] ?? ''].map(text =>
      plainText(text).replace(/\s/g, ''),
    )
    return (texts.find(text => text !== '') ?? '').slice(0, longestHeading)
  }
  return Array.from({ length: width }, (_, column) => column).flatMap((column): readonly RosterNote[] => {
    const cells = used.has(column)
      ? 0
      : lines.filter(({ index }) => !isBlank(rows[index]?.[column] ?? '')).length
    const params = { heading: nameAt(column), cells }
    return cells === 0
      ? []
      : [{ sheet, row: null, column: columnLetter(column), kind: 'unusedColumn', params }]
  })
}

/**
 * Lists rows that say something and are no homes, each kind of them in one remark.
 * @example unusedRows('3栋', [{ row: 1, why: 'title' }])
 */
export const unusedRows = (
  sheet: string,
  found: readonly { readonly row: number; readonly why: UnusedWhy }[],
): readonly RosterNote[] =>
  [...new Set(found.map(({ why }) => why))].map(why => {
    const rows = found.filter(each => each.why === why).map(({ row }) => row)
    const params = { why, count: rows.length, rows: rows.slice(0, mostRowsNamed).join('、') }
    return { sheet, row: null, column: null, kind: 'unusedRows', params }
  })
