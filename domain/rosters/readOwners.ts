import type { NamedPerson, RosterNote, RosterProblem } from './Roster'
import type { Seal } from './heads/paperNumbers'
import type { SheetContext } from './locate'
import { plainText } from './plainText'
import type { Asking } from './questions'
import { isOrganisation, readNames } from './readNames'
import { readPeople, type ReadPeople } from './readPeople'
import { relationNamed, relationValue, type Relation } from './relations'
import type { SheetLine } from './SheetLine'
import { developerNamed, isUnsold } from './useWords'

export interface Owners extends ReadPeople {
  readonly developer: boolean
  /** Whom the column of owners names, and another column calls a tenant. */
  readonly tenants: readonly NamedPerson[]
}

/** The developer of what is not sold. What a file writes there instead of a company is kept as its name. */
const developerOf = (line: SheetLine): Owners => {
  const text = plainText(line.text('owners'))
  const person = { name: developerNamed(text) ?? '开发商', phone: null }
  const notes = line.says('phones')
    ? [line.note('ownersAndPhonesDisagree', 'phones', { owners: 0, phones: 1 })]
    : []
  return { people: [person], problems: [], notes, developer: true, tenants: [] }
}

/** A person in the place of the owner of what is not sold: one of the two is wrong. */
const namesSomebody = (line: SheetLine): boolean => {
  const text = line.text('owners')
  const names = isUnsold(text) ? [] : readNames(text)
  return names === null || names.some(name => !isOrganisation(name))
}

/** What the people of the line are by the column that says so; an unknown word is asked, once for the whole column. */
const relationOf = (line: SheetLine, { relations }: SheetContext, asking: Asking): Relation => {
  if (!line.has('relation')) return 'owner'
  const text = line.text('relation')
  const named = relationNamed(text)
  if (named !== null || !line.says('owners')) return named ?? 'owner'
  const value = relationValue(text)
  const question = line.question('whoIs', 'relation', { text: plainText(text) })
  return asking.ask({
    ...question,
    // One question for the whole column.
    row: null,
    id: `whoIs ${question.sheet} ${question.column ?? ''} ${value}`,
    choices: ['owner', 'tenant', 'family'],
    suggested: relations.get(value) ?? 'owner',
  }) as Relation
}

const missing = (line: SheetLine): readonly RosterProblem[] => [line.problem('missingOwner', 'owners')]

const byRelation = (line: SheetLine, relation: Relation, asking: Asking, seal: Seal | undefined): Owners => {
  if (relation === 'family') {
    const notes: readonly RosterNote[] = [line.note('familyNotKept', 'owners')]
    return { people: [], problems: missing(line), notes, developer: false, tenants: [] }
  }
  // Nobody's vote depends on who rents: no papers of theirs are kept.
  const read = readPeople(line, 'owners', asking, relation === 'tenant' ? undefined : seal)
  if (relation === 'tenant')
    return {
      people: [],
      problems: missing(line),
      notes: [
        ...read.notes,
        ...read.problems.map(problem => ({ ...problem, kind: 'unreadableTenant' as const })),
      ],
      developer: false,
      tenants: read.people,
    }
  return { ...read, developer: false, tenants: [] }
}

/** Reads the owners of a line, and those who own with them. */
export const readOwners = (line: SheetLine, context: SheetContext, asking: Asking): Owners => {
  const unsold = isUnsold(line.text('owners')) || isUnsold(line.text('use')) || isUnsold(line.text('sale'))
  if (unsold && (isUnsold(line.text('owners')) || !line.says('owners'))) return developerOf(line)
  if (unsold && namesSomebody(line)) return { ...nobodyYet, problems: [line.problem('soldOrNot', 'owners')] }
  const { seal } = context
  const named = byRelation(line, relationOf(line, context, asking), asking, seal)
  const beside = line.has('coOwners') ? readPeople(line, 'coOwners', asking, seal) : nobodyYet
  const people = [...named.people, ...beside.people]
  const problems = [...named.problems.filter(({ kind }) => kind !== 'missingOwner'), ...beside.problems]
  return {
    ...named,
    people,
    problems: problems.length > 0 || people.length > 0 ? problems : missing(line),
    notes: [...named.notes, ...beside.notes],
    developer: unsold,
  }
}
const nobodyYet: Owners = { people: [], problems: [], notes: [], developer: false, tenants: [] }
