import * as library from '@e965/xlsx'

/** A value as somebody has put it into a cell; null leaves it empty. */
export type Value = string | number | null | { readonly formula: string; readonly value: number }

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Value[])[]
  /** As a spreadsheet names ranges: A1:H1. */
  readonly merges?: readonly string[]
  readonly hidden?: boolean
  /** Formats of single cells, by their address. */
  readonly formats?: Readonly<Record<string, string>>
}

const cellFor = (value: Value): library.CellObject => {
  if (value === null) return { t: 'z' }
  if (typeof value === 'object') return { t: 'n', v: value.value, f: value.formula }
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value }
}

const sheetFor = ({ rows, merges = [], formats = {} }: Sheet): library.WorkSheet => {
  const sheet: library.WorkSheet = {}
  const width = Math.max(...rows.map(row => row.length))
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const address = library.utils.encode_cell({ r, c })
      if (value !== null)
        sheet[address] = { ...cellFor(value), ...(formats[address] ? { z: formats[address] } : {}) }
    })
  })
  sheet['!ref'] = library.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } })
  sheet['!merges'] = merges.map(range => library.utils.decode_range(range))
  return sheet
}

/** A spreadsheet file with these sheets, as bytes. */
export const workbook = (sheets: readonly Sheet[], as: 'xlsx' | 'xls' = 'xlsx'): Uint8Array => {
  const book = library.utils.book_new()
  for (const sheet of sheets) library.utils.book_append_sheet(book, sheetFor(sheet), sheet.name)
  book.Workbook = { Sheets: sheets.map(({ name, hidden = false }) => ({ name, Hidden: hidden ? 1 : 0 })) }
  const bytes: unknown = library.write(book, {
    type: 'buffer',
    bookType: as === 'xls' ? 'biff8' : 'xlsx',
    compression: true,
  })
  return bytes as Uint8Array
}
