import type { SheetCells } from './Roster'
import type { RosterSizeRules } from './sizeRules'

/** What of a roster's file can be too large; each has its text. */
export const sizeFlaws = [
  'tooManySheets',
  'tooManyRows',
  'tooManyColumns',
  'tooManyCells',
  'cellTooLong',
  'tooManyNames',
] as const
export type SizeFlaw = (typeof sizeFlaws)[number]

/** Where something is too large: the first such sheet, and row where it is a row's or a cell's, from 1. */
export interface FoundFlaw {
  readonly flaw: SizeFlaw
  readonly sheet: string
  readonly row: number | null
  readonly limit: number
}

const betweenNames = new Set('、,，;；/\n&|')

const namesIn = (cell: string): number => {
  let names = 1
  for (const sign of cell) if (betweenNames.has(sign)) names += 1
  return names
}

const cellFlaw = (
  cells: readonly string[],
  { mostCellCharacters, mostNamesInACell }: RosterSizeRules,
): readonly [SizeFlaw, number] | null => {
  for (const cell of cells) {
    if (cell.length > mostCellCharacters) return ['cellTooLong', mostCellCharacters]
    if (cell.length > mostNamesInACell && namesIn(cell) > mostNamesInACell)
      return ['tooManyNames', mostNamesInACell]
  }
  return null
}

/** Finds what of the cells of a file is too large to be read as a roster, before anything is read of it. Linear. */
export const sizeFlawOf = (sheets: readonly SheetCells[], rules: RosterSizeRules): FoundFlaw | null => {
  const { mostSheets, mostRows, mostColumns, mostCells } = rules
  const of = (flaw: SizeFlaw, limit: number, sheet = '', row: number | null = null) => ({
    flaw,
    sheet,
    row,
    limit,
  })
  if (sheets.length > mostSheets) return of('tooManySheets', mostSheets)
  let cells = 0
  for (const { sheet, rows } of sheets) {
    if (rows.length > mostRows) return of('tooManyRows', mostRows, sheet)
    for (const [index, row] of rows.entries()) {
      cells += row.length
      if (row.length > mostColumns) return of('tooManyColumns', mostColumns, sheet, index + 1)
      if (cells > mostCells) return of('tooManyCells', mostCells)
      const found = cellFlaw(row, rules)
      if (found) return of(found[0], found[1], sheet, index + 1)
    }
  }
  return null
}

const separators = new Set(',\t;|')

/**
 * Finds the same in a text that is still to be parted, by its line ends and separators: so many parts take a parser longer
 * than a call lasts. Those within quotes count too, which is why rows and columns are looked at once more after it.
 * @example textSizeFlaw('房号,面积\n101,89.5', rules)
 */
export const textSizeFlaw = (text: string, { mostRows, mostCells }: RosterSizeRules): FoundFlaw | null => {
  let lines = 1
  let parts = 1
  for (const sign of text)
    if (sign === '\n' || sign === '\r') lines += 1
    else if (separators.has(sign)) parts += 1
  // A line end may be two signs, and a cell may have some of its own.
  const mostLineEnds = 4 * mostRows
  if (lines > mostLineEnds) return { flaw: 'tooManyRows', sheet: '', row: null, limit: mostRows }
  return parts > mostCells ? { flaw: 'tooManyCells', sheet: '', row: null, limit: mostCells } : null
}
