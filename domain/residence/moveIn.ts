import type { Instant } from '../kernel/decision'
import { isNotOver, type Occupancy, type Person } from '../organisation/Person'
import type { RosterPerson, Unit } from '../organisation/Unit'
import type { Claim } from './claims/Claim'
import { sameName } from './rosterMatch'

/** What belongs together: it is read and written as one. */
export interface Settled {
  readonly person: Person
  readonly unit: Unit
}

const occupancyOf = (claim: Claim, unit: Unit, now: Instant): Occupancy => ({
  unitId: unit._id,
  unitLabel: unit.label,
  buildingId: unit.buildingId,
  compoundId: claim.unit.compoundId,
  compoundPath: claim.unit.compoundPath,
  compoundName: claim.unit.compoundName,
  kind: claim.as,
  from: now,
  until: claim.until,
  claimId: claim.id,
})

const linkedAt = (listed: readonly RosterPerson[], index: number, personId: string) =>
  listed.map((one, at) => (at === index ? { ...one, personId } : one))

/** The tenant of that name, if the roster has one whom nobody is linked to; a lease needs no entry there. */
const linkedTenants = ({ tenants }: Unit, { _id, name }: Person): readonly RosterPerson[] =>
  tenants.some(({ personId }) => personId === _id)
    ? tenants
    : linkedAt(
        tenants,
        tenants.findIndex(listed => listed.personId === null && sameName(listed.name, name)),
        _id,
      )

/**
 * Enters an approved claimant. Linking a person to an owner of the roster is no sale: `ownersSince` stays.
 *
 * @param ownerIndex which owner of the roster an owner is; null for a tenant or a family
 */
export const moveIn = (
  { person, unit }: Settled,
  claim: Claim,
  ownerIndex: number | null,
  now: Instant,
): Settled => {
  const others = person.occupancies.filter(
    one => one.unitId !== unit._id || one.kind !== claim.as || !isNotOver(one, now),
  )
  return {
    person: {
      ...person,
      rev: person.rev + 1,
      occupancies: [...others, occupancyOf(claim, unit, now)],
    },
    unit: {
      ...unit,
      rev: unit.rev + 1,
      owners: ownerIndex === null ? unit.owners : linkedAt(unit.owners, ownerIndex, person._id),
      tenants: claim.as === 'tenant' ? linkedTenants(unit, person) : unit.tenants,
      residentIds: [...new Set([...unit.residentIds, person._id])],
      changedAt: now,
    },
  }
}
