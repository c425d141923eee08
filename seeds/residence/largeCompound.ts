import type { Instant } from '#domain/kernel/decision'
import type { Compound, OrgUnit, WiderOrgUnit } from '#domain/organisation/OrgUnit'
import type { Role } from '#domain/kernel/roles'
import type { Unit } from '#domain/organisation/Unit'
import { createDice } from '../Dice'
import { buildHomes } from './homes/buildUnits'
import { settleResidents } from './homes/settleResidents'
import { DAY } from '#domain/kernel/lengths'
import { growCompound } from '../organisation/growCompound'
import { placeUnder, type Place } from '../organisation/Place'
import { createRegister, type Register } from '../account/Register'
import type { SeedCollections } from '../SeedData'

export interface LargeCompoundOptions {
  /** Homes, each of one head. */
  readonly units: number
  readonly now: Instant
  readonly seed?: number
}

export interface LargeCompound extends Pick<SeedCollections, 'orgUnits' | 'people' | 'units'> {
  readonly compound: Compound
}

const ID = 'large'
const DOORS = 6
const BUILDINGS = 12
const AREAS = [8_950, 10_245, 7_618, 12_680, 6_033, 9_907]

const level = (
  of: WiderOrgUnit['level'],
  place: Place,
  roles: readonly Role[],
  register: Register,
): WiderOrgUnit => ({
  ...place,
  rev: 1,
  level: of,
  posts: roles.map(role => register.appoint(`${place._id}-${role}`, role, place)),
  demo: true,
})

const everyHomeOneHead = (
  compound: Compound,
  units: number,
  register: Register,
  seed: number,
): readonly Unit[] => {
  const homes = buildHomes(compound, DOORS, AREAS).slice(0, units)
  const plan = { shops: null, unsold: 0, owners: {}, coOwners: {}, tenants: {}, listed: {} }
  const settled = settleResidents(compound, plan, homes, [], register, createDice(seed, 'large homes'))
  // Invented names are fewer than homes: a card of its own tells each owner from all others of the name.
  return settled.map(unit => ({
    ...unit,
    owners: unit.owners.map(owner => ({ ...owner, document: `${ID}:id:${unit._id}` })),
  }))
}

/** One compound of any size with the offices above it: for load tests, apart from the demonstration. */
export const largeCompound = ({ units, now, seed = 1 }: LargeCompoundOptions): LargeCompound => {
  const register = createRegister(now - 400 * DAY, {}, ID)
  const district = placeUnder(null, `${ID}-district`, '示例区')
  const town = placeUnder(district, `${ID}-town`, '示例街道')
  const community = placeUnder(town, `${ID}-community`, '示例社区')
  const compound = growCompound(
    {
      id: `${ID}-compound`,
      name: '示例大型小区',
      communityId: community._id,
      hasBranch: true,
      households: units,
      buildings: BUILDINGS,
      floors: Math.ceil(units / (BUILDINGS * DOORS)),
    },
    community,
    { latitude: 23.03, longitude: 114.33 },
    register,
    () => '0752-0000000',
    createDice(seed, 'large compound'),
  )
  const orgUnits: readonly OrgUnit[] = [
    level('district', district, ['districtOffice'], register),
    level('subdistrict', town, ['subdistrictStaff'], register),
    level('community', community, ['communityStaff', 'communitySecretary'], register),
    compound,
  ]
  const homes = everyHomeOneHead(compound, units, register, seed)
  return { compound, orgUnits, people: register.people(), units: homes }
}
