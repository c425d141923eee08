import type { Contact } from '#contracts/organisation'
import type { Role } from '#domain/kernel/roles'

/** Whom a resident calls first; who is not named comes after. */
const order: readonly Role[] = [
  'propertyManager',
  'branchSecretary',
  'gridWorker',
  'ownersCommitteeMember',
  'branchMember',
  'communityStaff',
  'communitySecretary',
]

const rank = (contact: Contact, myBuildings: readonly string[]): number => {
  if (contact.buildingId !== null) return myBuildings.includes(contact.buildingId) ? 0 : order.length + 2
  const found = order.indexOf(contact.role)
  return found === -1 ? order.length + 1 : found + 1
}

/** The head of my own building first, then by who is called first; the heads of other buildings last. */
export const nearestFirst = (
  contacts: readonly Contact[],
  myBuildings: readonly string[],
): readonly Contact[] => [...contacts].sort((one, other) => rank(one, myBuildings) - rank(other, myBuildings))
