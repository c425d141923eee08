import { readRoster } from '#domain/rosters/readRoster'
import type { RosterCompound, RosterReading, SheetCells } from '#domain/rosters/Roster'
import { readSpreadsheet } from '#cloud-functions/features/rosters/workflows/readSpreadsheet/readSpreadsheet'
import type { RosterFile } from './files/files'

export const banshan: RosterCompound = {
  _id: 'banshan',
  name: '半山名苑',
  buildings: [
    { id: 'banshan-b3', name: '3栋', floors: 18 },
    { id: 'banshan-b4', name: '4栋', floors: 11 },
    { id: 'banshan-bA', name: 'A座', floors: 30 },
  ],
}

/** Reads a file from its bytes to its lines. */
export const readingOf = async ({ bytes, name }: RosterFile): Promise<RosterReading> => {
  const file = await readSpreadsheet(bytes, name)
  if (!file.ok) return { lines: [], problems: [file.problem], remarks: [], developers: [], buildings: [] }
  const reading = readRoster(file.sheets, banshan)
  return { ...reading, remarks: [...file.remarks, ...reading.remarks] }
}

export const cells = (rows: readonly (readonly string[])[], sheet = 'Sheet1'): SheetCells => ({
  sheet,
  rows,
  merges: [],
})

/** What a line says, in short. */
export const told = (reading: RosterReading): readonly string[] =>
  reading.lines.map(line =>
    line.readable
      ? [
          `${line.sheet}!${line.row}`,
          line.label,
          line.use,
          line.area,
          line.owners.map(({ name, phone }) => `${name} ${phone ?? '-'}`).join('+'),
          ...(line.tenants?.length ? [`let to ${line.tenants.map(({ name }) => name).join('+')}`] : []),
          ...(line.developer ? ['developer'] : []),
        ].join(' ')
      : `${line.sheet}!${line.row} wrong ${line.problems.map(({ kind, column }) => `${kind}@${column ?? ''}`).join(',')}`,
  )
