import type { Instant } from '../kernel/decision'
import { holdersAt, isWithin, type OrgLevel, type OrgPath, type OrgUnit } from '../organisation/OrgUnit'
import type { Role } from '../kernel/roles'
import type { Tier } from './categories'
import type { Handler, Standing } from './Issue'

type Reach = readonly { readonly level: OrgLevel; readonly roles: readonly Role[] }[]

const ofCompound: Reach = [
  {
    level: 'compound',
    roles: ['propertyManager', 'ownersCommitteeMember', 'gridWorker', 'buildingHead', 'branchMember'],
  },
]
const ofCommunity: Reach = [
  { level: 'community', roles: ['communityStaff', 'gridWorker'] },
  { level: 'memberUnit', roles: ['memberUnitOfficer'] },
  { level: 'compound', roles: ['propertyManager', 'gridWorker', 'branchSecretary', 'ownersCommitteeMember'] },
  { level: 'subdistrict', roles: ['subdistrictStaff'] },
]
const ofDistrict: Reach = [
  { level: 'department', roles: ['departmentOfficer'] },
  { level: 'subdistrict', roles: ['subdistrictStaff'] },
  { level: 'memberUnit', roles: ['memberUnitOfficer'] },
  { level: 'community', roles: ['communityStaff'] },
]

/** Whom each tier can send to, likeliest first. */
const reachOf = ({ tier, standIn }: Pick<Standing, 'tier' | 'standIn'>): Reach => {
  switch (tier) {
    case 'compound':
      return standIn
        ? [...ofCompound, { level: 'community', roles: ['communityStaff', 'gridWorker'] }]
        : ofCompound
    case 'community':
      return ofCommunity
    case 'district':
      return ofDistrict
  }
}

/** Lists the posts of a tier in the order in which they are offered where no table says otherwise. */
export const recipientsOfTier = (tier: Tier): readonly { readonly level: OrgLevel; readonly role: Role }[] =>
  reachOf({ tier, standIn: tier === 'compound' }).flatMap(({ level, roles }) =>
    roles.map(role => ({ level, role })),
  )

/** The path of the unit above, as `/zk/huihuan/` of `/zk/huihuan/police/`. */
const above = (path: string): string => path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)

const isReached = (unit: OrgUnit, standing: Standing): boolean => {
  if (isWithin(unit.path, standing.path)) return true
  if (standing.tier === 'compound') return false
  return (
    (unit.level === 'subdistrict' && isWithin(standing.path, unit.path)) ||
    (unit.level === 'memberUnit' && isWithin(standing.path, above(unit.path)))
  )
}

/** Whom a whistle calls: the departments, and of the subdistrict its own staff and its member units. */
const ofWhistle: Reach = [
  { level: 'department', roles: ['departmentOfficer'] },
  { level: 'memberUnit', roles: ['memberUnitOfficer'] },
  { level: 'subdistrict', roles: ['subdistrictStaff'] },
]

/** Lists the posts that can be called to an issue of a compound: as {@link handlersFrom}, whatever tier it stands at. */
export const callableFrom = (
  compoundPath: OrgPath,
  orgUnits: readonly OrgUnit[],
  now: Instant,
): readonly Handler[] =>
  postsHeldIn(
    ofWhistle,
    orgUnits.filter(({ level, path }) =>
      isWithin(compoundPath, level === 'subdistrict' ? path : above(path)),
    ),
    now,
  )

/**
 * Lists the posts that an issue can be sent to from where it stands: those that somebody holds at `now`, one for each
 * role and unit. `orgUnits`: the issue's own compound, its ancestors, the member units of its subdistrict and the
 * departments; other compounds are to be left out, as every compound given below the standing is offered.
 */
export const handlersFrom = (
  standing: Standing,
  orgUnits: readonly OrgUnit[],
  now: Instant,
): readonly Handler[] =>
  postsHeldIn(
    reachOf(standing),
    orgUnits.filter(unit => isReached(unit, standing)),
    now,
  )

/** One for each role and unit, likeliest first. */
function postsHeldIn(reach: Reach, orgUnits: readonly OrgUnit[], now: Instant): readonly Handler[] {
  return reach.flatMap(({ level, roles }) =>
    orgUnits
      .filter(unit => unit.level === level)
      .flatMap(unit => {
        const held = holdersAt(unit, now)
        return roles
          .filter(role => held.some(holder => holder.role === role))
          .map(role => ({ role, orgUnitId: unit._id, orgName: unit.name, path: unit.path }))
      }),
  )
}
