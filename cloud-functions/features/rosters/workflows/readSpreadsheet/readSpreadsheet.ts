import { newestOf } from '#domain/kernel/datedRules'
import type { RosterNote, RosterProblem, SheetCells } from '#domain/rosters/Roster'
import { sizeFlawOf, textSizeFlaw, type FoundFlaw, type SizeFlaw } from '#domain/rosters/sizeFlaw'
import { rosterSizeRules, type RosterSizeRules } from '#domain/rosters/sizeRules'
import { decodeText } from './decodeText'
import { formatOf } from './formatOf'
import { readCsv } from './readCsv'
import { readMhtml } from './readMhtml'
import { readWorkbook, type Workbook } from './readWorkbook'
import { tablesOf } from './tablesOf'
import { unpackedSize } from './unpackedSize'

/** Why a file cannot be read at all. */
export type UnreadableReason = 'empty' | 'notATable' | 'damaged' | 'password' | 'tooLarge' | SizeFlaw

export type SpreadsheetReading =
  | {
      readonly ok: true
      readonly sheets: readonly SheetCells[]
      /** What of the file is not in the sheets. */
      readonly remarks: readonly RosterNote[]
    }
  | { readonly ok: false; readonly problem: RosterProblem }

/** Unpacked, XML is ten times as large. */
const mostUnpackedBytes = 80 * 1024 * 1024

const unreadable = (why: UnreadableReason): SpreadsheetReading => ({
  ok: false,
  problem: { sheet: '', row: null, column: null, kind: 'unreadableFile', params: { why } },
})

const tooLarge = ({ flaw, sheet, row, limit }: FoundFlaw): SpreadsheetReading => ({
  ok: false,
  problem: { sheet, row, column: null, kind: 'unreadableFile', params: { why: flaw, limit } },
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

const sheetsOf = async (
  bytes: Uint8Array,
  fileName: string,
  rules: RosterSizeRules,
): Promise<SpreadsheetReading> => {
  const format = formatOf(bytes)
  switch (format) {
    case 'zip': {
      const size = await unpackedSize(bytes, mostUnpackedBytes)
      if (size === null) return unreadable('damaged')
      if (size > mostUnpackedBytes) return unreadable('tooLarge')
      return shown(await readWorkbook(bytes, rules))
    }
    case 'compound':
      return shown(await readWorkbook(bytes, rules))
    case 'markup': {
      const { text, cut } = decodeText(bytes)
      return shown(await readWorkbook(tablesOf(text), rules), cut)
    }
    case 'mhtml': {
      const page = readMhtml(bytes)
      return page === '' ? unreadable('notATable') : shown(await readWorkbook(tablesOf(page), rules))
    }
    case 'text': {
      const { text, cut } = decodeText(bytes)
      const flaw = textSizeFlaw(text, rules)
      if (flaw) return tooLarge(flaw)
      return shown({ sheets: [await readCsv(text, nameAsSheet(fileName))], hidden: [] }, cut)
    }
    case 'other':
      return unreadable('notATable')
  }
}

/**
 * Reads the cells of an xlsx, xls or CSV file, by what it is and not by what it is called, within the sizes that the
 * rules allow. Never throws for its content.
 */
export const readSpreadsheet = async (
  bytes: Uint8Array,
  fileName: string,
  rules: RosterSizeRules = newestOf(rosterSizeRules),
): Promise<SpreadsheetReading> => {
  if (bytes.length === 0) return unreadable('empty')
  if (bytes.length > rules.mostFileBytes) return unreadable('tooLarge')
  try {
    const read = await sheetsOf(bytes, fileName, rules)
    const flaw = read.ok ? sizeFlawOf(read.sheets, rules) : null
    return flaw ? tooLarge(flaw) : read
  } catch (fault) {
    // The libraries throw plain errors; only their words tell one from another.
    return unreadable(
      fault instanceof Error && /password|encrypt/i.test(fault.message) ? 'password' : 'damaged',
    )
  }
}
