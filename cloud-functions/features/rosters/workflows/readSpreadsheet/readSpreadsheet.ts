import type { RosterNote, RosterProblem, SheetCells } from '#domain/rosters/Roster'
import { decodeText } from './decodeText'
import { formatOf } from './formatOf'
import { readCsv } from './readCsv'
import { readMhtml } from './readMhtml'
import { readWorkbook, type Workbook } from './readWorkbook'
import { tablesOf } from './tablesOf'
import { unpackedSize } from './unpackedSize'

/** Why a file cannot be read at all. */
export type UnreadableReason = 'empty' | 'notATable' | 'damaged' | 'password' | 'tooLarge'

export type SpreadsheetReading =
  | {
      readonly ok: true
      readonly sheets: readonly SheetCells[]
      /** What of the file is not in the sheets. */
      readonly remarks: readonly RosterNote[]
    }
  | { readonly ok: false; readonly problem: RosterProblem }

/** 4,200 units fill less than one of these megabytes; unpacked, XML is ten times as large. */
const mostFileBytes = 5 * 1024 * 1024
const mostUnpackedBytes = 80 * 1024 * 1024

const unreadable = (why: UnreadableReason): SpreadsheetReading => ({
  ok: false,
  problem: { sheet: '', row: null, column: null, kind: 'unreadableFile', params: { why } },
})

/** The name of the only sheet of a file that has no sheets: `3栋.csv` is 3栋. */
const nameAsSheet = (fileName: string): string => fileName.replace(/\.[a-z]{3,4}$/i, '')

const shown = ({ sheets, hidden }: Workbook, cut = false): SpreadsheetReading => {
  const remark = { row: null, column: null, params: {} }
  return {
    ok: true,
    sheets,
    remarks: [
      ...(cut ? [{ ...remark, sheet: '', kind: 'cutOff' as const }] : []),
      ...hidden.map(sheet => ({ ...remark, sheet, kind: 'hiddenSheet' as const })),
    ],
  }
}

const sheetsOf = async (bytes: Uint8Array, fileName: string): Promise<SpreadsheetReading> => {
  const format = formatOf(bytes)
  switch (format) {
    case 'zip': {
      const size = await unpackedSize(bytes, mostUnpackedBytes)
      if (size === null) return unreadable('damaged')
      if (size > mostUnpackedBytes) return unreadable('tooLarge')
      return shown(await readWorkbook(bytes))
    }
    case 'compound':
      return shown(await readWorkbook(bytes))
    case 'markup': {
      const { text, cut } = decodeText(bytes)
      return shown(await readWorkbook(tablesOf(text)), cut)
    }
    case 'mhtml': {
      const page = readMhtml(bytes)
      return page === '' ? unreadable('notATable') : shown(await readWorkbook(tablesOf(page)))
    }
    case 'text': {
      const { text, cut } = decodeText(bytes)
      return shown({ sheets: [await readCsv(text, nameAsSheet(fileName))], hidden: [] }, cut)
    }
    case 'other':
      return unreadable('notATable')
  }
}

/** Reads the cells of an xlsx, xls or CSV file, by what it is and not by what it is called. Never throws for its content. */
export const readSpreadsheet = async (bytes: Uint8Array, fileName: string): Promise<SpreadsheetReading> => {
  if (bytes.length === 0) return unreadable('empty')
  if (bytes.length > mostFileBytes) return unreadable('tooLarge')
  try {
    return await sheetsOf(bytes, fileName)
  } catch (fault) {
    // The libraries throw plain errors; only their words tell one from another.
    return unreadable(
      fault instanceof Error && /password|encrypt/i.test(fault.message) ? 'password' : 'damaged',
    )
  }
}
