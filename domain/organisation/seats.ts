import { rulesAt, type DatedRules } from '../kernel/datedRules'
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

/** Which seats an org unit of each level has, in the order in which they are shown. Each rule says who says so. */
interface SeatTable extends Pick<DatedRules, 'from'> {
  readonly levels: Readonly<Record<OrgLevel, readonly SeatRule[]>>
}

const first: SeatTable['levels'] = {
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

/** Oldest first. A change is a new table. */
const seatTables: readonly [SeatTable] = [{ from: Date.UTC(2026, 9, 31, 16), levels: first }]

/** Lists the seats of a level at an instant, those of a branch too; before the first table is in force, it applies. */
export const seatRulesAt = (level: OrgLevel, at: Instant): readonly SeatRule[] =>
  rulesAt(seatTables, at).levels[level]

/** Lists the seats that exist at a unit at an instant: a compound without a branch has none of a branch. */
export const seatRulesOf = (unit: OrgUnit, at: Instant): readonly SeatRule[] =>
  seatRulesAt(unit.level, at).filter(
    ({ needsBranch }) => needsBranch !== true || (unit.level === 'compound' && unit.hasBranch),
  )

/** Finds the rule of the seats of one role at a unit; null where the unit has none. */
export const seatRuleOf = (unit: OrgUnit, role: Role, at: Instant): SeatRule | null =>
  seatRulesOf(unit, at).find(rule => rule.role === role) ?? null
