import type { Role } from '../kernel/roles'
import type { Actor } from '../kernel/Actor'
import type { Issue, Standing } from './Issue'

/** Lists the roles that answer for an issue where it stands. */
export const officeRoles = ({ tier, standIn }: Pick<Standing, 'tier' | 'standIn'>): readonly Role[] => {
  if (tier === 'district') return ['districtOffice']
  if (tier === 'community' || standIn) return ['communityStaff', 'communitySecretary']
  return ['branchSecretary']
}

/** Tells whether somebody acts in the office that must act on an issue now. */
export const isOffice = (issue: Pick<Issue, 'standing'>, actor: Actor): boolean =>
  actor.kind === 'person' &&
  actor.orgUnitId === issue.standing.orgUnitId &&
  officeRoles(issue.standing).includes(actor.role)

/** Tells whether somebody acts in the post that an issue was dispatched to. */
export const isHandler = (issue: Pick<Issue, 'handler'>, actor: Actor): boolean =>
  actor.kind === 'person' &&
  issue.handler !== null &&
  actor.orgUnitId === issue.handler.orgUnitId &&
  actor.role === issue.handler.role
