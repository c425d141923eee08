import type { Decision, DomainRefusal, Instant } from '#domain/kernel/decision'
import { evolve } from '#domain/issues/evolve'
import { callableFrom, handlersFrom } from '#domain/issues/handlers'
import type { Actor, PersonActor } from '#domain/kernel/Actor'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { IssueContext } from '#domain/issues/IssueContext'
import { raise, type Raise } from '#domain/issues/raise'
import { tierChain, type TierChain } from '#domain/issues/tierChain'
import type { Compound, OrgUnit, PostHolder, WiderOrgUnit } from '#domain/organisation/OrgUnit'
import type { Occupancy, Person } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'

/** China time, as `2026-11-03 09:00`. */
export const china = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A Tuesday morning in a week without holidays. */
export const tuesday = china('2026-11-03 09:00')

const holder = (role: Role): PostHolder => ({
  id: role,
  personId: `p-${role}`,
  role,
  name: role,
  from: 0,
  until: null,
})
const wider = (
  level: WiderOrgUnit['level'],
  path: string,
  name: string,
  ...posts: readonly Role[]
): WiderOrgUnit => {
  const ids = path.split('/').filter(part => part !== '')
  return {
    _id: ids.at(-1) ?? '',
    rev: 1,
    level,
    name,
    path,
    parentId: ids.at(-2) ?? null,
    posts: posts.map(holder),
    demo: true,
  }
}

export const district = wider('district', '/zk/', '仲恺高新区', 'districtOffice')
export const department = wider('department', '/zk/transport/', '区交通局', 'departmentOfficer')
export const subdistrict = wider('subdistrict', '/zk/lilin/', '沥林镇', 'subdistrictStaff')
export const police = wider('memberUnit', '/zk/lilin/police/', '沥林派出所', 'memberUnitOfficer')
export const community = wider(
  'community',
  '/zk/lilin/yingguang/',
  '迎光社区',
  'communityStaff',
  'communitySecretary',
)
const elsewhere = wider('memberUnit', '/zk/huihuan/police/', '惠环派出所', 'memberUnitOfficer')

export const compoundWith = (hasBranch: boolean): Compound => ({
  _id: 'hailunyuan',
  rev: 1,
  grid: '第1网格',
  level: 'compound',
  name: '海伦源筑花苑',
  path: '/zk/lilin/yingguang/hailunyuan/',
  parentId: 'yingguang',
  posts: (['branchSecretary', 'propertyManager', 'buildingHead', 'ownersCommitteeMember'] as const).map(
    holder,
  ),
  demo: true,
  hasBranch,
  households: 900,
  buildings: [],
  location: { latitude: 23, longitude: 114 },
})
export const compound = compoundWith(true)
export const orgUnits: readonly OrgUnit[] = [
  compound,
  community,
  subdistrict,
  district,
  police,
  elsewhere,
  department,
]
export const chain: TierChain = tierChain(compound, orgUnits)
export const branchlessChain: TierChain = tierChain(compoundWith(false), orgUnits)

const inPost = (role: Role, unit: OrgUnit): PersonActor => ({
  kind: 'person',
  personId: `p-${role}`,
  name: role,
  role,
  orgUnitId: unit._id,
  orgName: unit.name,
})
export const resident = (personId: string, name = personId): PersonActor => ({
  kind: 'person',
  personId,
  name,
  role: 'resident',
  orgUnitId: null,
  orgName: null,
})
export const who = {
  reporter: resident('p-li', '李女士'),
  neighbour: resident('p-zhang', '张先生'),
  secretary: inPost('branchSecretary', compound),
  property: inPost('propertyManager', compound),
  community: inPost('communityStaff', community),
  police: inPost('memberUnitOfficer', police),
  district: inPost('districtOffice', district),
  department: inPost('departmentOfficer', department),
} as const

const occupancy: Occupancy = {
  unitId: 'u1',
  unitLabel: '3栋1203',
  buildingId: 'b3',
  compoundId: compound._id,
  compoundPath: compound.path,
  compoundName: compound.name,
  kind: 'owner',
  from: 0,
  until: null,
  claimId: null,
}
/** The person who acts so: with that post, or as one who lives in the compound. */
export const personOf = (actor: PersonActor): Person => {
  const unit = orgUnits.find(one => one._id === actor.orgUnitId)
  return {
    _id: actor.personId,
    rev: 1,
    openid: `o-${actor.personId}`,
    name: actor.name,
    phone: '13800000001',
    posts:
      unit === undefined
        ? []
        : [
            {
              id: actor.role,
              role: actor.role,
              orgUnitId: unit._id,
              orgPath: unit.path,
              orgName: unit.name,
              from: 0,
              until: null,
            },
          ],
    occupancies: unit === undefined ? [occupancy] : [],
    settings: { elderMode: false },
    credits: {},
    agreements: [],
    joinedAt: 0,
    erasedAt: null,
    demo: true,
  }
}

export const report: Raise = {
  compoundId: compound._id,
  compoundName: compound.name,
  compoundPath: compound.path,
  category: 'lift',
  urgency: 'normal',
  text: '3栋2单元电梯经常停在半层',
  photos: [],
  place: { buildingId: 'b3', buildingName: '3栋', detail: '2单元电梯', plan: null, location: null },
  reporter: { personId: who.reporter.personId, name: who.reporter.name, anonymous: false },
}

/** Appends what was decided; a refusal fails the test. */
export const after = (issue: Issue | null, decision: Decision<IssueFact>): Issue => {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.kind}`)
  const next = decision.facts.reduce<Issue | null>((before, fact) => evolve(before, fact, 'i1'), issue)
  if (next === null) throw new Error('no facts')
  return next
}
export const appended = (issue: Issue, facts: readonly IssueFact[]): Issue =>
  facts.reduce((before, fact) => evolve(before, fact, issue.id), issue)
export const refusalOf = (decision: Decision<IssueFact>): DomainRefusal | null =>
  decision.ok ? null : decision.refusal.kind
export const kinds = (decision: Decision<IssueFact> | readonly IssueFact[]): readonly string[] => {
  if ('ok' in decision) return decision.ok ? decision.facts.map(fact => fact.kind) : []
  return decision.map(fact => fact.kind)
}

export const raised = (more: Partial<Raise> = {}, now = tuesday, up = chain): Issue =>
  after(null, raise({ ...report, ...more }, { actor: who.reporter, chain: up, now }))

/** The context of a command: who, when, and who can be sent to from where the issue stands. */
export const as = (actor: Actor, now: Instant, issue?: Issue): IssueContext => ({
  actor,
  chain,
  now,
  ...(issue === undefined
    ? {}
    : {
        handlers: handlersFrom(issue.standing, orgUnits, now),
        callable: callableFrom(issue.compoundPath, orgUnits, now),
      }),
})
