import type { Instant } from '../kernel/decision'
import type { OrgLevel, OrgUnit } from './OrgUnit'
import type { Role } from '../kernel/roles'

/**
 * How many hold a role at an org unit: exactly one; one or more; one in each building; or one or more for each of the
 * three forces of a branch.
 */
export type SeatCount = 'one' | 'oneOrMore' | 'onePerBuilding' | 'onePerForce'

export interface SeatRule {
  readonly role: Role
  readonly count: SeatCount
  /** Exists only where a Party branch stands. */
  readonly needsBranch?: true
  readonly source: string
}

const article = 'the article on the district’s “134” model'
const ourOwn = 'our own setting: an office needs at least one who answers'

/** 2026-11-01, China time. */
export const seatsInForceSince: Instant = Date.UTC(2026, 9, 31, 16)

/** Which seats an org unit of each level has, in the order in which they are shown. In force since {@link seatsInForceSince}. */
export const seatRules: Readonly<Record<OrgLevel, readonly SeatRule[]>> = {
  district: [
    { role: 'districtOffice', count: 'oneOrMore', source: `${article}: 区党建工作办公室牵头` },
    { role: 'administrator', count: 'oneOrMore', source: ourOwn },
  ],
  department: [
    { role: 'departmentOfficer', count: 'oneOrMore', source: `${article}: 12个部门成立党建联席会` },
  ],
  subdistrict: [{ role: 'subdistrictStaff', count: 'oneOrMore', source: `${article}: 镇街层面成立联合党委` }],
  memberUnit: [{ role: 'memberUnitOfficer', count: 'oneOrMore', source: `${article}: 7家驻街道单位` }],
  community: [
    { role: 'communitySecretary', count: 'one', source: `${article}: 社区党总支统筹` },
    { role: 'communityStaff', count: 'oneOrMore', source: ourOwn },
  ],
  compound: [
    { role: 'branchSecretary', count: 'one', needsBranch: true, source: `${article}: 1名书记统筹` },
    { role: 'branchMember', count: 'onePerForce', needsBranch: true, source: `${article}: 3方力量联动` },
    { role: 'gridWorker', count: 'one', source: `${article}: 每个网格配备1名网格员` },
    {
      role: 'propertyManager',
      count: 'one',
      source: 'our own setting: one answers for the property company',
    },
    {
      role: 'ownersCommitteeMember',
      count: 'oneOrMore',
      source: 'Civil Code, art. 277: owners may elect one',
    },
    { role: 'buildingHead', count: 'onePerBuilding', source: `${article}: 每栋楼推选1名楼栋长` },
  ],
}

/** Lists the seats that exist at a unit: a compound without a branch has none of a branch. */
export const seatRulesOf = (unit: OrgUnit): readonly SeatRule[] =>
  seatRules[unit.level].filter(
    ({ needsBranch }) => needsBranch !== true || (unit.level === 'compound' && unit.hasBranch),
  )

/** Finds the rule of the seats of one role at a unit; null where the unit has none. */
export const seatRuleOf = (unit: OrgUnit, role: Role): SeatRule | null =>
  seatRulesOf(unit).find(rule => rule.role === role) ?? null
