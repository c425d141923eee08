import type { Instant } from '../decision'
import { isHeld, isWithin, type OrgLevel, type OrgUnit } from './OrgUnit'
import type { Post } from './Person'
import type { Role } from './roles'
import { seatRulesOf } from './seats'

export interface Appointing {
  readonly by: Role
  /** Org units of these levels, at or below the appointer's own. */
  readonly at: readonly OrgLevel[]
  /** `every`: all that exist there. */
  readonly to: 'every' | readonly Role[]
  readonly source: string
}

const ladder = 'our own setting, after the four levels: each appoints what stands right below it'

/** 2026-11-01, China time. */
export const appointmentsInForceSince: Instant = Date.UTC(2026, 9, 31, 16)

/** Who may appoint to what, and end it; always within their own subtree, and never for themselves. */
export const appointments: readonly Appointing[] = [
  {
    by: 'administrator',
    at: ['district', 'department', 'subdistrict', 'memberUnit', 'community', 'compound'],
    to: 'every',
    source: 'our own setting: keeps the organisation in order',
  },
  { by: 'districtOffice', at: ['department', 'subdistrict'], to: 'every', source: ladder },
  { by: 'communitySecretary', at: ['community'], to: ['communityStaff'], source: ladder },
  { by: 'communitySecretary', at: ['compound'], to: 'every', source: ladder },
  { by: 'branchSecretary', at: ['compound'], to: ['buildingHead', 'branchMember'], source: ladder },
]

const reaches = (post: Post, unit: OrgUnit, now: Instant): boolean =>
  isHeld(post, now) && isWithin(unit.path, post.orgPath)

/** The roles to which whoever holds these posts may appoint at an org unit, in the order of its seats. */
export const rolesToAppoint = (posts: readonly Post[], unit: OrgUnit, now: Instant): readonly Role[] => {
  const held = posts.filter(post => reaches(post, unit, now)).map(({ role }) => role)
  const rows = appointments.filter(({ by, at }) => held.includes(by) && at.includes(unit.level))
  return seatRulesOf(unit)
    .map(({ role }) => role)
    .filter(role => rows.some(({ to }) => to === 'every' || to.includes(role)))
}
