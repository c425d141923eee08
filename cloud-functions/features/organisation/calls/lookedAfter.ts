import { occupanciesHeld } from '#domain/organisation/Person'
import { seatsOf } from '#domain/organisation/vacancies'
import type { Answerer } from '../../../kit/Answerer'
import { findCompound, standInOf } from '../workflows/findCompound'
import { bodyView, seatView, unitRef } from '../views/bodyView'

/**
 * Who looks after me: the heads of the buildings where I live, then every body from the compound up to the district. One
 * database call, in a district of one compound and of hundreds; names may be a minute old.
 */
export const lookedAfter: Answerer<'lookedAfter'> = async ({ compoundId }, context) => {
  const { now } = context
  const where = await findCompound(compoundId)
  const { compound, ancestors, all } = where
  const { person } = await context.permit(compound.path)
  const home = occupanciesHeld(person, now)
    .filter(occupancy => occupancy.compoundId === compoundId)
    .map(({ buildingId }) => buildingId)
  const mine = seatsOf(compound, now).filter(
    ({ role, building }) => role === 'buildingHead' && building !== null && home.includes(building.id),
  )
  return {
    compound: unitRef(compound),
    grid: compound.grid,
    hasBranch: compound.hasBranch,
    standIn: standInOf(where, now),
    mine: mine.map(seatView),
    bodies: [compound, ...ancestors].map(unit => bodyView(unit, all, now)),
    demo: compound.demo,
  }
}
