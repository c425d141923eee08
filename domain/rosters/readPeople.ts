import { readDocuments } from './heads/readDocuments'
import type { Seal } from './heads/paperNumbers'
import type { NamedPerson, NoteKind, RosterNote, RosterProblem } from './Roster'
import type { Asking } from './questions'
import { readNames } from './readNames'
import { readPhones } from './readPhones'
import { settleNames } from './settleNames'
import type { SheetLine } from './SheetLine'

/** Owners, those who own with them, tenants: the columns of their names and of their phones. */
const columnsOf = {
  owners: { names: 'owners', phones: 'phones', documents: 'documents' },
  coOwners: { names: 'coOwners', phones: 'coOwnerPhones', documents: 'coOwnerDocuments' },
  tenants: { names: 'tenants', phones: 'tenantPhones', documents: null },
} as const
export type PeopleColumns = keyof typeof columnsOf

export interface ReadPeople {
  readonly people: readonly NamedPerson[]
  readonly problems: readonly RosterProblem[]
  readonly notes: readonly RosterNote[]
}

const none: ReadPeople = { people: [], problems: [], notes: [] }

/** The names of a cell, doubts asked; null where they are not to be written, and why. */
const namesOf = (
  line: SheetLine,
  field: (typeof columnsOf)[PeopleColumns]['names'],
  phones: number,
  asking: Asking,
): { readonly names: readonly string[] } | { readonly problem: 'unreadableOwner' | 'leftOut' } => {
  const text = line.text(field)
  const settled = settleNames(text, phones, (kind, shown, choices, suggested) =>
    asking.ask({ ...line.question(kind, field, { text: shown }), choices, suggested }),
  )
  if (settled === null) return { problem: 'leftOut' }
  const names = readNames(settled)
  return names === null ? { problem: 'unreadableOwner' } : { names }
}

/**
 * Reads the people named in a line, each with the phone in the same place of its cell. A phone that cannot be read, or
 * of which nobody can say whose it is, is noted and not kept: the names are what matters. A cell merged over several
 * lines gives each of them the same people.
 */
export const readPeople = (
  line: SheetLine,
  of: PeopleColumns,
  asking: Asking,
  seal: Seal | undefined,
): ReadPeople => {
  const columns = columnsOf[of]
  const { phones, notes } = readPhones(line.text(columns.phones))
  const read = namesOf(line, columns.names, phones.length, asking)
  // Names and numbers stay in the file: what a remark says is shown on screens.
  const remarks: RosterNote[] = notes.map(kind => line.note(kind, columns.phones, {}))
  if ('problem' in read)
    return { ...none, problems: [line.problem(read.problem, columns.names)], notes: remarks }
  const { names } = read
  const more = morePhones(names.length, phones)
  const { documents, notes: onDocuments } = readDocuments(line, columns.documents, names.length, seal)
  return {
    people: names.map((name, at) => {
      const document = documents[at] ?? null
      const phone = phoneOf(at, names.length, phones)
      return { name, phone, ...(document === null ? {} : { document }) }
    }),
    problems: [],
    notes: [
      ...remarks,
      ...(more === null ? [] : [line.note(more.kind, columns.phones, more.params)]),
      ...onDocuments,
    ],
  }
}

/** As many phones as names: each its own. One name with several: the first that is a phone. Else nobody's. */
const phoneOf = (at: number, names: number, phones: readonly (string | null)[]): string | null => {
  if (names === 1) return phones.find(phone => phone !== null) ?? null
  return phones.length === names ? (phones[at] ?? null) : null
}

const morePhones = (
  owners: number,
  phones: readonly (string | null)[],
): { readonly kind: NoteKind; readonly params: RosterNote['params'] } | null => {
  if (phones.length === 0 || phones.length === owners) return null
  return owners === 1
    ? { kind: 'morePhones', params: { count: phones.length - 1 } }
    : { kind: 'ownersAndPhonesDisagree', params: { owners, phones: phones.length } }
}
