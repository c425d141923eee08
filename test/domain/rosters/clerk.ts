import type { ReadLine, Remark } from '#domain/rosters/Roster'

const people = (named: ReadLine['owners']): string =>
  named.map(({ name, phone }) => `${name} ${phone ?? '-'}`).join('+')

/** The cell that a remark is about, as a spreadsheet names it. */
export const cell = ({ column, row }: Remark<string>, line: ReadLine): string =>
  `${column ?? ''}${String(row ?? line.row)}`

/** What became of a line, as a clerk notes it: without the number of its row. */
export const outcome = (line: ReadLine): string => {
  if (!line.readable)
    return `wrong ${line.problems.map(({ kind, column }) => `${kind}@${column ?? ''}`).join(',')}`
  const notes = line.notes.map(note => `${note.kind}@${cell(note, line)}`)
  return [
    `${line.label} ${line.use} ${String(line.area)} ${people(line.owners)}`,
    ...(line.tenants?.length ? [` let to ${people(line.tenants)}`] : []),
    ...(notes.length > 0 ? [` | ${notes.join(',')}`] : []),
  ].join('')
}
