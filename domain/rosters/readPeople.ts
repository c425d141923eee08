import type { NamedPerson, RosterProblem } from './Roster'
import { readNames } from './readNames'
import { readPhones } from './readPhones'
import type { SheetLine } from './SheetLine'

/** Owners, or tenants: the columns of their names and of their phones. */
const columnsOf = {
  owners: { names: 'owners', phones: 'phones' },
  tenants: { names: 'tenants', phones: 'tenantPhones' },
} as const

export interface ReadPeople {
  readonly people: readonly NamedPerson[]
  readonly problems: readonly RosterProblem[]
}

/**
 * Reads the people named in a line, each with the phone in the same place of its cell. As many phones as names, or
 * none: otherwise nobody can say whose they are. A cell merged over several lines gives each of them the same people.
 */
export const readPeople = (line: SheetLine, of: keyof typeof columnsOf): ReadPeople => {
  const columns = columnsOf[of]
  const names = readNames(line.text(columns.names))
  const phones = readPhones(line.text(columns.phones))
  const problems: RosterProblem[] = []
  // Names and numbers stay in the file: what a problem says is shown on screens.
  if (names === null) problems.push(line.problem('unreadableOwner', columns.names))
  if (phones === null) problems.push(line.problem('unreadablePhone', columns.phones))
  if (names === null || phones === null) return { people: named(names ?? []), problems }
  if (names.length > 0 && phones.length > 0 && phones.length !== names.length) {
    const counts = { owners: names.length, phones: phones.length }
    return {
      people: named(names),
      problems: [line.problem('ownersAndPhonesDisagree', columns.phones, counts)],
    }
  }
  return { people: names.map((name, at) => ({ name, phone: phones[at] ?? null })), problems: [] }
}

const named = (names: readonly string[]): readonly NamedPerson[] => names.map(name => ({ name, phone: null }))
