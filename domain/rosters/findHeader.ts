import type { RosterProblem, SheetCells } from './Roster'
import { columnFields, columnName, namedColumn, type ColumnField, type NamedColumn } from './columns'
import { columnLetter } from './plainText'

/** Where the columns are, and where the lines begin. */
export interface Header {
  readonly columns: Readonly<Partial<Record<ColumnField, number>>>
  /** Index of the last row of headings. */
  readonly row: number
  /** Index of the first one. */
  readonly top: number
}

interface Candidate extends Header {
  readonly problems: readonly RosterProblem[]
}

const searchedRows = 40
const leastFields = 3

const phonesOf = { owners: 'phones', coOwners: 'coOwnerPhones', tenants: 'tenantPhones' } as const
const documentsOf = { owners: 'documents', coOwners: 'coOwnerDocuments', tenants: null } as const

/** A phone, or a paper, that says of nobody whose it is belongs to the person named last before it. */
const belongingToOthers = (columns: readonly (NamedColumn | null)[]): readonly (NamedColumn | null)[] => {
  let of: keyof typeof phonesOf = 'owners'
  return columns.map(column => {
    if (column?.field === 'tenants' || column?.field === 'owners' || column?.field === 'coOwners')
      of = column.field
    if (of === 'owners' || column === null) return column
    if (column.field === 'phones') return { field: phonesOf[of], rank: column.rank + 1 }
    if (column.field !== 'documents' || column.rank === 0) return column
    const field = documentsOf[of]
    return field === null ? null : { field, rank: column.rank + 1 }
  })
}

/** Columns without which the lines still say whose the homes are: of two of them the first is used. */
const optional: ReadonlySet<ColumnField> = new Set([
  'phones',
  'relation',
  'coOwnerPhones',
  'documents',
  'coOwnerDocuments',
  'certificates',
  'delivery',
  'tenants',
  'tenantPhones',
  'use',
  'parking',
  'sale',
])

const ofPerson = /姓名|名字|住户$|成员$|家属$|人$/

/** What somebody is to the owner is said of the person named last before it: of an owner, or of somebody else. */
const isOfOwners = (headings: readonly string[], owners: number | undefined, relation: number): boolean => {
  const named = headings
    .slice(0, relation)
    .findLastIndex((heading, at) => at === owners || ofPerson.test(heading))
  return named < 0 || named === owners
}

const candidateAt = (sheet: SheetCells, top: number, height: 1 | 2): Candidate => {
  const row = top + height - 1
  const width = Math.max(sheet.rows[top]?.length ?? 0, sheet.rows[row]?.length ?? 0)
  const nameAt = (index: number, column: number) => columnName(sheet.rows[index]?.[column] ?? '')
  const named = belongingToOthers(
    Array.from({ length: width }, (_, column) => {
      const group = nameAt(top, column)
      // A heading of the upper row with nothing below it stands for both.
      return namedColumn(group, nameAt(row, column) || group)
    }),
  )
  const columns: Partial<Record<ColumnField, number>> = {}
  const problems: RosterProblem[] = []
  for (const field of columnFields) {
    const ranks = named.flatMap(column => (column?.field === field ? [column.rank] : []))
    const best = Math.min(...ranks)
    const places = named.flatMap((column, at) =>
      column?.field === field && column.rank === best ? [at] : [],
    )
    const [first, second] = distinct(sheet, row, places)
    if (first !== undefined) columns[field] = first
    if (first !== undefined && second !== undefined && !optional.has(field))
      problems.push({
        sheet: sheet.sheet,
        row: row + 1,
        column: columnLetter(second),
        kind: 'doubleColumn',
        params: { field, other: columnLetter(first) },
      })
  }
  const headings = Array.from({ length: width }, (_, column) => nameAt(row, column) || nameAt(top, column))
  if (columns.relation !== undefined && !isOfOwners(headings, columns.owners, columns.relation))
    delete columns.relation
  if (columns.coOwners === undefined) {
    delete columns.coOwnerPhones
    delete columns.coOwnerDocuments
  }
  return { columns, row, top, problems }
}

/** One heading merged over two columns is one column and an empty one beside it. */
const distinct = (sheet: SheetCells, row: number, places: readonly number[]): readonly number[] =>
  places.filter(
    place =>
      !sheet.merges.some(
        ({ top, bottom, left, right }) => top <= row && row <= bottom && left < place && place <= right,
      ),
  )

const fieldsOf = ({ columns }: Header): number => Object.keys(columns).length
const isHeader = (header: Header): boolean => {
  const { room, parking, building } = header.columns
  return fieldsOf(header) >= leastFields && (room ?? parking ?? building) !== undefined
}

const missing = (sheet: string, { columns, row }: Header): readonly RosterProblem[] => {
  const needed: readonly [ColumnField, boolean][] = [
    ['room', (columns.room ?? columns.parking) !== undefined],
    ['area', columns.area !== undefined],
    ['owners', columns.owners !== undefined],
  ]
  return needed
    .filter(([, there]) => !there)
    .map(([field]) => ({ sheet, row: row + 1, column: null, kind: 'missingColumn', params: { field } }))
}

/**
 * Finds the row, or the two rows, that name the columns: the first that names three of them, one of them a place.
 * Lines of a title above it name none, so they cannot be taken for the upper row of two.
 *
 * @returns null when there is none
 */
export const findHeader = (
  sheet: SheetCells,
): { readonly header: Header; readonly problems: readonly RosterProblem[] } | null => {
  for (let top = 0; top < Math.min(sheet.rows.length, searchedRows); top += 1) {
    const best = headerAt(sheet, top)
    if (best) return { header: best, problems: [...best.problems, ...missing(sheet.sheet, best)] }
  }
  return null
}

const headerAt = (sheet: SheetCells, top: number): Candidate | null => {
  const one = candidateAt(sheet, top, 1)
  const two = candidateAt(sheet, top, 2)
  if (isHeader(one)) return fieldsOf(two) >= fieldsOf(one) ? two : one
  const below = fieldsOf(candidateAt(sheet, top + 1, 1))
  // Headings merged over both rows stand in the lower one too: that alone makes no less of the upper one.
  const isOneHeading = sheet.merges.some(merge => merge.top === top && merge.bottom === top + 1)
  const more = isOneHeading ? fieldsOf(two) >= below : fieldsOf(two) > below
  return isHeader(two) && more ? two : null
}

/** Tells whether a row is the headings once more, as printed on every page. */
export const repeatsHeader = (sheet: SheetCells, { columns, top, row }: Header, index: number): boolean => {
  const places = Object.values(columns)
  return [top, row].some(heading =>
    places.every(column => {
      const text = columnName(sheet.rows[index]?.[column] ?? '')
      return text === columnName(sheet.rows[heading]?.[column] ?? '')
    }),
  )
}
