import type { Occupancy, Person } from '../organisation/Person'
import type { RosterPerson, Unit } from '../organisation/Unit'

const isSame = (one: Occupancy, other: Occupancy): boolean =>
  one.unitId === other.unitId && one.kind === other.kind && one.from === other.from

/** Gives back an occupancy that an import had ended, in the place of its ended self. */
export const livingAgain = <Row extends Person>(person: Row, occupancy: Occupancy): Row => ({
  ...person,
  rev: person.rev + 1,
  occupancies: [...person.occupancies.filter(one => !isSame(one, occupancy)), occupancy],
})

/**
 * Puts a unit back as it was before an import, but for what the import is not asked about: who votes for the co-owners
 * is as it is now, as an authorisation that ended with the sale does not come back, and nobody who has left is linked.
 *
 * @param gone people who have erased themselves since
 */
export const unitAgain = (before: Unit, present: Unit, gone: readonly string[]): Unit => {
  const unlinked = (person: RosterPerson) =>
    person.personId !== null && gone.includes(person.personId) ? { ...person, personId: null } : person
  return {
    ...before,
    owners: before.owners.map(unlinked),
    residentIds: before.residentIds.filter(id => !gone.includes(id)),
    representativeId: present.representativeId,
    rev: present.rev + 1,
  }
}
