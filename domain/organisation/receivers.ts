import type { Instant } from '../kernel/decision'
import { holdersAt, type OrgLevel, type OrgUnit } from './OrgUnit'
import type { Role } from '../kernel/roles'

export interface Receivers {
  readonly personIds: readonly string[]
  /** The post is vacant, so these are others who answer for it meanwhile. */
  readonly standingIn: boolean
}

/** Who answers for vacant posts at and below a unit of this level, likeliest first. Our own setting. */
const standIns: Readonly<Partial<Record<OrgLevel, readonly Role[]>>> = {
  community: ['communitySecretary'],
  subdistrict: ['subdistrictStaff'],
  district: ['districtOffice', 'administrator'],
}

/**
 * Finds to whom something for a post goes at `now`: to whoever holds it; while it is vacant to the community's
 * secretary, while that is vacant too to the subdistrict, at last to the district, so that nothing is lost.
 *
 * @param ancestors from the parent up to the root
 */
export const receiversOf = (
  role: Role,
  unit: OrgUnit,
  ancestors: readonly OrgUnit[],
  now: Instant,
): Receivers => {
  const idsOf = (at: OrgUnit, of: Role) =>
    holdersAt(at, now)
      .filter(holder => holder.role === of)
      .map(({ personId }) => personId)
  const own = idsOf(unit, role)
  if (own.length > 0) return { personIds: [...new Set(own)], standingIn: false }
  const instead = [unit, ...ancestors]
    .flatMap(at => (standIns[at.level] ?? []).map(of => idsOf(at, of)))
    .find(ids => ids.length > 0)
  return { personIds: [...new Set(instead ?? [])], standingIn: true }
}
