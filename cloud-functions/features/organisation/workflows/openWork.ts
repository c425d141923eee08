import type { PostsView } from '#contracts/organisation'
import { officeRoles } from '#domain/issues/offices'
import type { Role } from '#domain/kernel/roles'
import { openWorkOf, type OpenWork } from '../../../stores/issues'

/** The posts of a unit at which the issues of a group stand: of its office, and to which they were sent. */
const rolesOf = ({ office, tier, standIn, handler }: OpenWork['_id'], orgUnitId: string): ReadonlySet<Role> =>
  new Set([
    ...(office === orgUnitId ? officeRoles({ tier, standIn }) : []),
    ...(handler?.orgUnitId === orgUnitId ? [handler.role] : []),
  ])

/**
 * How many open issues stand at each post of a unit. They are addressed to the post, so they go with it to whoever
 * holds it next. One database call, by index.
 */
export const openWorkAt = async (orgUnitId: string): Promise<PostsView['openWork']> => {
  const groups = await openWorkOf(orgUnitId)
  const counts = new Map<Role, number>()
  for (const group of groups)
    for (const role of rolesOf(group._id, orgUnitId)) counts.set(role, (counts.get(role) ?? 0) + group.issues)
  return [...counts].map(([role, count]) => ({ role, issues: count }))
}
