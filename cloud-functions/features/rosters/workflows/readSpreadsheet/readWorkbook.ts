import type { CellObject, WorkSheet } from '@e965/xlsx'
import type { SheetCells } from '#domain/rosters/Roster'
import { cellText, type Dates } from './cellText'
import { spreadMerges } from './spreadMerges'

/** Further to the right nothing of a roster stands; styled but empty columns often reach there. */
const widest = 60
/** One more than a roster can have, with its headings and totals, so that too many are noticed. */
const mostRows = 25_000

const cellsOf = (sheet: string, content: WorkSheet, dates: Dates): SheetCells => {
  const dense = (content['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const rows = Array.from(dense, row =>
    Array.from((row ?? []).slice(0, widest), cell => (cell ? cellText(cell, dates) : '')),
  )
  while (rows.length > 0 && rows.at(-1)?.every(text => text === '')) rows.pop()
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
 * @throws what the library throws for a damaged or locked file
 */
export const readWorkbook = async (content: Uint8Array | string): Promise<Workbook> => {
  const library = await import('@e965/xlsx')
  const book = library.read(content, {
    type: typeof content === 'string' ? 'string' : 'array',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    sheetRows: mostRows,
    // Of a web page: 1-2-1203 is no date there either.
    raw: true,
  })
  const isShown = (at: number) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0
  const cells = book.SheetNames.map(name => {
    const content = book.Sheets[name]
    return content ? cellsOf(name, content, library.SSF as Dates) : { sheet: name, rows: [], merges: [] }
  })
  return {
    sheets: cells.filter((_, at) => isShown(at)),
    hidden: cells.filter(({ rows }, at) => !isShown(at) && rows.length > 0).map(({ sheet }) => sheet),
  }
}
