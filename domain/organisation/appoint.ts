import { decided, refused, type Decision, type DomainRefusal, type Instant } from '../kernel/decision'
import { rolesToAppoint } from './appointments'
import type { OrgUnit, PostHolder } from './OrgUnit'
import type { Role } from '../kernel/roles'
import { notBefore, whySeatTaken, type PostContext, type TermChange } from './terms'

export interface Appoint {
  /** For the new term; unique within the unit. */
  readonly termId: string
  readonly role: Role
  readonly person: { readonly personId: string; readonly name: string }
  readonly from: Instant
  readonly until: Instant | null
  /** For a building head, and for nobody else. */
  readonly buildingId: string | null
  readonly leadsGrid: boolean
  readonly dutyPhone: string | null
}

/** Tells why `by` may not give or end this role at all, to or for this person; null when they may. */
export const whyNotAppoint = (
  role: Role,
  personId: string,
  unit: OrgUnit,
  { by, now }: PostContext,
): DomainRefusal | null => {
  if (!rolesToAppoint(by.posts, unit, now).includes(role)) return 'may-not-appoint'
  return personId === by.personId ? 'own-request' : null
}

const misplaced = ({ role, buildingId, leadsGrid }: Appoint, unit: OrgUnit): string | null => {
  const buildings = unit.level === 'compound' ? unit.buildings : []
  const isHead = role === 'buildingHead'
  if (isHead ? !buildings.some(({ id }) => id === buildingId) : buildingId !== null) return 'buildingId'
  return leadsGrid && !isHead ? 'leadsGrid' : null
}

/** The term as it will be stored. */
const termOf = (command: Appoint, from: Instant): PostHolder => {
  const { termId, role, person, until, buildingId, leadsGrid, dutyPhone } = command
  return {
    id: termId,
    personId: person.personId,
    role,
    name: person.name,
    from,
    until,
    ...(dutyPhone === null ? {} : { dutyPhone }),
    ...(buildingId === null ? {} : { buildingId }),
    ...(leadsGrid ? { leadsGrid } : {}),
  }
}

/**
 * Gives somebody a post for a term that begins now or later.
 *
 * Refuses `may-not-appoint` (the role, its place, or its building does not exist there or is not the appointer's to
 * give), `own-request`, `term-out-of-order`, `seat-taken`.
 */
export const appoint = (command: Appoint, unit: OrgUnit, context: PostContext): Decision<TermChange> => {
  const { role, person, until } = command
  const refusal = whyNotAppoint(role, person.personId, unit, context)
  if (refusal !== null) return refused(refusal)
  const field = misplaced(command, unit)
  if (field !== null) return refused('may-not-appoint', { field })
  const from = notBefore(command.from, context.now)
  if (from === null) return refused('term-out-of-order', { field: 'from' })
  if (until !== null && until <= from) return refused('term-out-of-order', { field: 'until' })
  const term = termOf(command, from)
  return whySeatTaken(unit, term, unit.posts) ?? decided<TermChange>({ kind: 'given', term })
}
