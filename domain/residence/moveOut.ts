import type { Instant } from '../kernel/decision'
import { isNotOver, type Occupancy, type OccupancyKind, type Person } from '../organisation/Person'
import type { RosterPerson, Unit } from '../organisation/Unit'
import type { Settled } from './moveIn'

/**
 * Finds what a person is to a unit, in one capacity, as long as it is not over at `now`; null when they are not. One
 * that was approved a moment later than `now`, by a faster clock or while a long call was running, is there already.
 */
export const occupancyIn = (
  person: Pick<Person, 'occupancies'>,
  unitId: string,
  kind: OccupancyKind,
  now: Instant,
): Occupancy | null =>
  person.occupancies.find(one => one.unitId === unitId && one.kind === kind && isNotOver(one, now)) ?? null

const cut = (listed: readonly RosterPerson[], id: string): readonly RosterPerson[] =>
  listed.map(one => (one.personId === id ? { ...one, personId: null } : one))

const emptied = (unit: Unit, { kind }: Occupancy, personId: string, staysOtherwise: boolean): Unit => ({
  ...unit,
  owners: kind === 'owner' ? cut(unit.owners, personId) : unit.owners,
  tenants: kind === 'tenant' ? cut(unit.tenants, personId) : unit.tenants,
  representativeId: kind === 'owner' && unit.representativeId === personId ? null : unit.representativeId,
  residentIds: staysOtherwise ? unit.residentIds : unit.residentIds.filter(id => id !== personId),
})

const stays = ({ occupancies }: Person, left: Occupancy, now: Instant): boolean =>
  occupancies.some(one => one !== left && one.unitId === left.unitId && isNotOver(one, now))

/** Ends an occupancy on the person's side of moving out: it stays listed, with its end. */
export const leaving = (person: Person, left: Occupancy, now: Instant): Person => {
  const until = left.until === null ? now : Math.min(left.until, now)
  const others = person.occupancies.filter(one => one !== left)
  return { ...person, rev: person.rev + 1, occupancies: [...others, { ...left, until }] }
}

/**
 * Ends what a person is to a unit, and cuts the links in the unit. Who is owner by the roster is left as it is, and so
 * is `ownersSince`. Somebody who lives there in another capacity too stays a resident.
 *
 * @param left one of the person's occupancies, held or run out by itself
 */
export const moveOut = ({ person, unit }: Settled, left: Occupancy, now: Instant): Settled => ({
  person: leaving(person, left, now),
  unit: {
    ...emptied(unit, left, person._id, stays(person, left, now)),
    rev: unit.rev + 1,
    changedAt: now,
  },
})
