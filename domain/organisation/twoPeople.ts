import type { Actor, PersonActor } from '../kernel/Actor'
import type { Role } from '../kernel/roles'

/** Bodies that check each other. */
type DutyBody = 'branch' | 'property' | 'owners' | 'community' | 'above'

/** Tells for which body a role acts. */
export const bodyOf = (role: Role): DutyBody => {
  switch (role) {
    case 'branchSecretary':
    case 'branchMember':
      return 'branch'
    case 'propertyManager':
      return 'property'
    case 'ownersCommitteeMember':
      return 'owners'
    case 'communitySecretary':
    case 'communityStaff':
      return 'community'
    default:
      return 'above'
  }
}

/** Who has said the first word, and so does not say the second. */
export interface First {
  readonly personId: string
  readonly role: Role
  readonly name: string
}

/** Notes who says the first word. */
export const firstOf = ({ personId, role, name }: PersonActor): First => ({ personId, role, name })

/** Tells whether somebody is no second: the same person, or one of the same body. */
export const isSameBody = (first: First, actor: Pick<PersonActor, 'personId' | 'role'>): boolean =>
  first.personId === actor.personId || bodyOf(first.role) === bodyOf(actor.role)

/** Tells why `actor` may not say the second word after the first; null when they may, and where none was said. */
export const whyNoSecond = (first: First | null, actor: Actor): 'second-person-needed' | null =>
  first !== null && (actor.kind !== 'person' || isSameBody(first, actor)) ? 'second-person-needed' : null
