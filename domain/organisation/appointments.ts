import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'
import { isHeld, isWithin, orgLevels, type OrgLevel, type OrgUnit } from './OrgUnit'
import type { Post } from './Person'
import type { Role } from '../kernel/roles'
import { seatRulesOf } from './seats'

/** How far an appointer reaches from their own org unit: itself, what has it as parent, or everything from it down. */
export type AppointingReach = 'own' | 'rightBelow' | 'everywhere'

export interface Appointing {
  readonly by: Role
  readonly reach: AppointingReach
  /** Org units of these levels. */
  readonly at: readonly OrgLevel[]
  /** `every`: all that exist there. */
  readonly to: 'every' | readonly Role[]
  readonly source: string
}

const ladder = 'our own setting, after the four levels: each appoints what stands right below it'

/** Who may appoint to what, and end it; never for themselves. Each row says who says so. */
interface AppointmentTable extends Pick<DatedRules, 'from'> {
  readonly rows: readonly Appointing[]
}

const first: readonly Appointing[] = [
  {
    by: 'administrator',
    reach: 'everywhere',
    at: orgLevels,
    to: 'every',
    source: 'our own setting: keeps the organisation in order',
  },
  {
    by: 'districtOffice',
    reach: 'rightBelow',
    at: ['department', 'subdistrict'],
    to: 'every',
    source: ladder,
  },
  { by: 'communitySecretary', reach: 'own', at: ['community'], to: ['communityStaff'], source: ladder },
  { by: 'communitySecretary', reach: 'rightBelow', at: ['compound'], to: 'every', source: ladder },
  {
    by: 'branchSecretary',
    reach: 'own',
    at: ['compound'],
    to: ['buildingHead', 'branchMember'],
    source: ladder,
  },
]

/** Oldest first. A change is a new table. */
const appointmentTables: readonly [AppointmentTable] = [{ from: Date.UTC(2026, 9, 31, 16), rows: first }]

/** Lists the rows in force at an instant; before the first are, the first apply. */
export const appointmentsAt = (at: Instant): readonly Appointing[] => rulesAt(appointmentTables, at).rows

/** Tells whether a post reaches a unit so far. */
export const reaches = ({ orgUnitId, orgPath }: Post, reach: AppointingReach, unit: OrgUnit): boolean => {
  switch (reach) {
    case 'own':
      return orgUnitId === unit._id
    case 'rightBelow':
      return orgUnitId === unit.parentId
    case 'everywhere':
      return isWithin(unit.path, orgPath)
  }
}

/** Lists the roles to which whoever holds these posts may appoint at an org unit, in the order of its seats. */
export const rolesToAppoint = (posts: readonly Post[], unit: OrgUnit, now: Instant): readonly Role[] => {
  const rows = appointmentsAt(now).filter(
    ({ by, reach, at }) =>
      at.includes(unit.level) &&
      posts.some(post => post.role === by && isHeld(post, now) && reaches(post, reach, unit)),
  )
  return seatRulesOf(unit, now)
    .map(({ role }) => role)
    .filter(role => rows.some(({ to }) => to === 'every' || to.includes(role)))
}
