import type { Instant } from '#domain/kernel/decision'
import { occupanciesHeld, type OccupancyKind, type Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'

interface Resident {
  readonly personId: string
  readonly name: string
  readonly as: OccupancyKind
}

/** Who is what to a unit at `now`: somebody who is two things is named twice. */
export const residentsOf = (
  { _id, residentIds }: Unit,
  people: readonly Person[],
  now: Instant,
): readonly Resident[] =>
  people
    .filter(person => residentIds.includes(person._id))
    .flatMap(person =>
      occupanciesHeld(person, now)
        .filter(({ unitId }) => unitId === _id)
        .map(({ kind }) => ({ personId: person._id, name: person.name, as: kind })),
    )
