import type { Instant } from '#domain/kernel/decision'
import type { Actor } from '#domain/kernel/Actor'
import type { Compound, OrgUnit, WiderOrgUnit } from '#domain/organisation/OrgUnit'
import type { Occupancy, OccupancyKind, Person, Post } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import type { RosterPerson, Unit } from '#domain/organisation/Unit'
import { consentVersions } from '#domain/account/consents'
import type { Claim, ClaimFact, Office } from '#domain/residence/claims/Claim'
import { foldClaim } from '#domain/residence/claims/evolve'
import { firstOffice } from '#domain/residence/offices'

/** China time, as `2026-11-23 10:00`. */
export const china = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
export const day = 24 * 3_600_000
export const monday = china('2026-11-23 10:00')
export const clock: Actor = { kind: 'clock' }

const wider = (level: WiderOrgUnit['level'], path: string): WiderOrgUnit => {
  const ids = path.split('/').filter(part => part !== '')
  const id = ids.at(-1) ?? ''
  return { _id: id, rev: 1, level, name: id, path, parentId: ids.at(-2) ?? null, posts: [], demo: true }
}

export const ancestors: readonly OrgUnit[] = [
  wider('community', '/zk/huihuan/xiejiao/'),
  wider('subdistrict', '/zk/huihuan/'),
  wider('district', '/zk/'),
]

export const compoundWith = (hasBranch: boolean): Compound => ({
  ...wider('district', '/zk/huihuan/xiejiao/banshan/'),
  level: 'compound',
  grid: 'grid 1',
  hasBranch,
  households: 12,
  buildings: [],
  location: { latitude: 23, longitude: 114 },
})
export const compound = compoundWith(true)
export const office: Office = firstOffice(compound, ancestors)

export const listed = (
  name: string,
  phone: string | null = null,
  personId: string | null = null,
): RosterPerson => ({ personId, name, phone })

export const unitWith = (more: Partial<Unit> = {}): Unit => ({
  _id: 'u1',
  rev: 1,
  compoundId: 'banshan',
  buildingId: 'b3',
  entrance: '1',
  room: '1203',
  label: '3栋1单元1203',
  use: 'home',
  area: 8_950,
  buyerKey: 'buyer-u1',
  owners: [listed('陈新来', '13812340001'), listed('林阿姨')],
  tenants: [],
  representativeId: null,
  residentIds: [],
  ownersSince: 5,
  changedAt: 5,
  ...more,
})

export const personNamed = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  _id: id,
  rev: 1,
  openid: `o-${id}`,
  name,
  phone: '13812340001',
  posts: [],
  occupancies: [],
  settings: { elderMode: false },
  credits: {},
  agreements: [{ kind: 'sensitiveData', version: consentVersions.sensitiveData, at: 0, withdrawnAt: null }],
  joinedAt: 0,
  erasedAt: null,
  demo: true,
  ...more,
})

export const chen = personNamed('chen', '陈新来')

export const postAt = (role: Role, orgUnitId: string, more: Partial<Post> = {}): Post => ({
  id: role,
  role,
  orgUnitId,
  orgPath: `/${orgUnitId}/`,
  orgName: orgUnitId,
  from: 0,
  until: null,
  ...more,
})

export const holder = (personId: string, role: Role, orgUnitId: string | null): Actor => ({
  kind: 'person',
  personId,
  name: personId,
  role,
  orgUnitId,
  orgName: orgUnitId,
})
export const resident = (personId: string): Actor => holder(personId, 'resident', null)
export const secretary = holder('li', 'branchSecretary', 'banshan')

export const living = (unit: Unit, kind: OccupancyKind, more: Partial<Occupancy> = {}): Occupancy => ({
  unitId: unit._id,
  unitLabel: unit.label,
  buildingId: unit.buildingId,
  compoundId: unit.compoundId,
  compoundPath: compound.path,
  compoundName: compound.name,
  kind,
  from: 0,
  until: null,
  claimId: null,
  ...more,
})

type Claimed = Extract<ClaimFact, { kind: 'claimed' }>

export const claimedFact = (more: Partial<Claimed> = {}): Claimed => ({
  kind: 'claimed',
  at: monday,
  by: resident('chen'),
  unit: {
    unitId: 'u1',
    unitLabel: '3栋1单元1203',
    buildingId: 'b3',
    compoundId: 'banshan',
    compoundName: 'banshan',
    compoundPath: compound.path,
  },
  claimant: { personId: 'chen', name: '陈新来' },
  as: 'owner',
  evidence: [],
  note: '',
  under14: false,
  until: null,
  match: 'nameAndPhone',
  office,
  guardians: [],
  ...more,
})

export const refusedFact = (at = monday, by: Actor = secretary): ClaimFact => ({
  kind: 'refused',
  at,
  by,
  reason: 'no deed',
})

export const claimOf = (...facts: readonly ClaimFact[]): Claim =>
  foldClaim('c1', facts.length === 0 ? [claimedFact()] : facts)
