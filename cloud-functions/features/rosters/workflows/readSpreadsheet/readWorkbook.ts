import type { CellObject, WorkSheet } from '@e965/xlsx'
import type { SheetCells } from '#domain/rosters/Roster'
import type { RosterSizeRules } from '#domain/rosters/sizeRules'
import { cellText, type Dates } from './cellText'
import { spreadMerges } from './spreadMerges'

/** The largest sheet that can still be a roster. */
type Bounds = Pick<RosterSizeRules, 'mostRows' | 'mostColumns'>

/**
 * The texts of a row up to its last one: styled but empty cells often reach far to the right. Of a row that is too wide
 * one text more than there may be is kept, so that it is noticed without being stored.
 */
const textsOf = (
  cells: readonly (CellObject | undefined)[],
  dates: Dates,
  mostColumns: number,
): readonly string[] => {
  const texts: string[] = []
  cells.forEach((cell, column) => {
    const text = cell ? cellText(cell, dates) : ''
    if (text.trim() === '') return
    const place = Math.min(column, mostColumns)
    while (texts.length < place) texts.push('')
    texts[place] = text
  })
  return texts
}

const cellsOf = (sheet: string, content: WorkSheet, dates: Dates, { mostColumns }: Bounds): SheetCells => {
  const dense = (content['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const rows = Array.from(dense, row => [...textsOf(row ?? [], dates, mostColumns)])
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  const merges = (content['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }))
  return { sheet, rows, merges: spreadMerges(rows, merges) }
}

/** What a workbook shows, and the names of its sheets that hold something and are hidden. */
export interface Workbook {
  readonly sheets: readonly SheetCells[]
  readonly hidden: readonly string[]
}

/**
 * Reads a workbook: every sheet that is not hidden, in its order, cells as texts.
 *
 * @param content bytes of xlsx or xls, or the text of a web page's table
 * @param bounds of what is too large one row or column more than that is read, so that it is noticed
 * @throws what the library throws for a damaged or locked file
 */
export const readWorkbook = async (content: Uint8Array | string, bounds: Bounds): Promise<Workbook> => {
  const library = await import('@e965/xlsx')
  const book = library.read(content, {
    type: typeof content === 'string' ? 'string' : 'array',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    sheetRows: bounds.mostRows + 1,
    // Of a web page: 1-2-1203 is no date there either.
    raw: true,
  })
  const isShown = (at: number) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0
  const cells = book.SheetNames.map(name => {
    const content = book.Sheets[name]
    return content
      ? cellsOf(name, content, library.SSF as Dates, bounds)
      : { sheet: name, rows: [], merges: [] }
  })
  return {
    sheets: cells.filter((_, at) => isShown(at)),
    hidden: cells.filter(({ rows }, at) => !isShown(at) && rows.length > 0).map(({ sheet }) => sheet),
  }
}
