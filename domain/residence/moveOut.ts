import type { Instant } from '../decision'
import { occupanciesHeld, type Occupancy, type OccupancyKind, type Person } from '../organisation/Person'
import type { RosterPerson, Unit } from '../organisation/Unit'
import type { Settled } from './moveIn'

/** What a person is to a unit at `now`, in one capacity; null when they are not. */
export const occupancyIn = (
  person: Pick<Person, 'occupancies'>,
  unitId: string,
  kind: OccupancyKind,
  now: Instant,
): Occupancy | null =>
  occupanciesHeld(person, now).find(one => one.unitId === unitId && one.kind === kind) ?? null

const cut = (listed: readonly RosterPerson[], id: string): readonly RosterPerson[] =>
  listed.map(one => (one.personId === id ? { ...one, personId: null } : one))

const emptied = (unit: Unit, { kind }: Occupancy, personId: string, staysOtherwise: boolean): Unit => ({
  ...unit,
  owners: kind === 'owner' ? cut(unit.owners, personId) : unit.owners,
  tenants: kind === 'tenant' ? cut(unit.tenants, personId) : unit.tenants,
  representativeId: kind === 'owner' && unit.representativeId === personId ? null : unit.representativeId,
  residentIds: staysOtherwise ? unit.residentIds : unit.residentIds.filter(id => id !== personId),
})

/**
 * Ends what a person is to a unit: the occupancy stays listed with its end, the links in the unit are cut. Who is owner
 * by the roster is left as it is, and so is `ownersSince`. Somebody who lives there in another capacity too stays a
 * resident.
 *
 * @param occupancy one of the person's, held or run out by itself
 */
export const moveOut = ({ person, unit }: Settled, occupancy: Occupancy, now: Instant): Settled => {
  const until = occupancy.until === null ? now : Math.min(occupancy.until, now)
  const others = person.occupancies.filter(one => one !== occupancy)
  const staysOtherwise = occupanciesHeld({ occupancies: others }, now).some(
    ({ unitId }) => unitId === unit._id,
  )
  return {
    person: { ...person, rev: person.rev + 1, occupancies: [...others, { ...occupancy, until }] },
    unit: {
      ...emptied(unit, occupancy, person._id, staysOtherwise),
      rev: unit.rev + 1,
      changedAt: now,
    },
  }
}
