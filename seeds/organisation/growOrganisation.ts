import type { OrgUnit, WiderOrgUnit } from '#domain/organisation/OrgUnit'
import type { Dice } from '../Dice'
import { impossibleDutyPhone } from '../account/names'
import type { Register } from '../account/Register'
import { planCompounds } from './compoundPlans'
import { growCompound } from './growCompound'
import { termsOf } from './officeTerms'
import { placeUnder, type Place } from './Place'
import { departments, DISTRICT, towns, type TownPlan } from './towns'

/** Duty phones count upwards through the district. */
const phoneBook = () => {
  let last = 0
  return () => impossibleDutyPhone((last += 1))
}

const growCommunity = (place: Place, register: Register, phone: () => string): WiderOrgUnit => ({
  ...place,
  rev: 1,
  level: 'community',
  posts: [
    ...termsOf(`${place._id}-secretary`, 'communitySecretary', place, register, { dutyPhone: phone() }),
    register.appoint(`${place._id}-staff1`, 'communityStaff', place, { dutyPhone: phone() }),
    register.appoint(`${place._id}-staff2`, 'communityStaff', place),
  ],
  demo: true,
})

const growTown = (town: TownPlan, district: Place, register: Register, phone: () => string): OrgUnit[] => {
  const place = placeUnder(district, town.id, town.name)
  const grown: WiderOrgUnit = {
    ...place,
    rev: 1,
    level: 'subdistrict',
    posts: [
      register.appoint(`${town.id}-staff1`, 'subdistrictStaff', place, { dutyPhone: phone() }),
      register.appoint(`${town.id}-staff2`, 'subdistrictStaff', place),
    ],
    demo: true,
  }
  const memberUnits = town.memberUnits.map((unit): WiderOrgUnit => {
    const unitPlace = placeUnder(place, unit.id, unit.name)
    const officer = register.appoint(`${unit.id}-officer`, 'memberUnitOfficer', unitPlace, {
      dutyPhone: phone(),
    })
    return { ...unitPlace, rev: 1, level: 'memberUnit', posts: [officer], demo: true }
  })
  const communities = town.communities.map(community =>
    growCommunity(placeUnder(place, community.id, community.name), register, phone),
  )
  return [grown, ...memberUnits, ...communities]
}

const growDistrict = (place: Place, register: Register, phone: () => string): OrgUnit[] => [
  {
    ...place,
    rev: 1,
    level: 'district',
    posts: [
      register.appoint('district-office1', 'districtOffice', place, { dutyPhone: phone() }),
      register.appoint('district-office2', 'districtOffice', place),
      register.appoint('district-admin', 'administrator', place),
    ],
    demo: true,
  },
  ...departments.map((department): WiderOrgUnit => {
    const own = placeUnder(place, department.id, department.name)
    const officer = register.appoint(`${department.id}-officer`, 'departmentOfficer', own, {
      dutyPhone: phone(),
    })
    return { ...own, rev: 1, level: 'department', posts: [officer], demo: true }
  }),
]

/** The whole tree with everybody who holds a post in it, from the district down, parents before children. */
export const growOrganisation = (register: Register, dice: Dice): readonly OrgUnit[] => {
  const phone = phoneBook()
  const district = placeUnder(null, DISTRICT.id, DISTRICT.name)
  const wider = [
    ...growDistrict(district, register, phone),
    ...towns.flatMap(town => growTown(town, district, register, phone)),
  ]
  const townOf = new Map(
    towns.flatMap(town => town.communities.map(community => [community.id, town] as const)),
  )
  const places = new Map(wider.map(unit => [unit._id, unit]))
  const grids = new Map<string, number>()
  const nextGrid = (communityId: string): string => {
    const number = (grids.get(communityId) ?? 0) + 1
    grids.set(communityId, number)
    return `第${String(number)}网格`
  }
  const compounds = planCompounds(dice).map(plan => {
    const community = places.get(plan.communityId)
    const town = townOf.get(plan.communityId)
    if (!community || !town) throw new Error(`No community ${plan.communityId} for ${plan.id}`)
    return growCompound(
      { ...plan, grid: nextGrid(plan.communityId) },
      community,
      town.centre,
      register,
      phone,
      dice,
    )
  })
  return [...wider, ...compounds]
}
