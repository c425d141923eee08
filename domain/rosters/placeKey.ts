import type { Unit } from '../organisation/Unit'
import type { UnitPlace } from './Roster'

const bare = (text: string): string => text.toUpperCase().replace(/(?<!\d)0+(?=\d)/g, '')

/** Makes one text for each place, so that 0301 and 301 of one entrance meet. */
export const placeKey = ({ buildingId, entrance, room, series }: UnitPlace): string =>
  [series, buildingId ?? '', entrance === null ? '' : bare(entrance), bare(room)].join('|')

/** Shops and parking spaces that are numbered by themselves carry a letter before the number in their id. */
const numberedAlone = /-[sp][^-]*(?:-\d+)?$/

/** Ids of buildings begin with their compound's, so that those of units are unique in the district. */
const buildingPrefix = (compoundId: string, buildingId: string): string =>
  buildingId.startsWith(`${compoundId}-`) ? buildingId : `${compoundId}-${buildingId}`

/** Tells where a unit stands that is stored already. */
export const placeOf = ({ _id, compoundId, buildingId, entrance, room, use }: Unit): UnitPlace => {
  if (use === 'home' || !numberedAlone.test(_id))
    return { buildingId, entrance, room, series: use === 'parking' ? 'parking' : 'room' }
  const inBuilding = buildingId !== '' && _id.startsWith(`${buildingPrefix(compoundId, buildingId)}-`)
  return { buildingId: inBuilding ? buildingId : null, entrance: null, room, series: use }
}

/**
 * Makes the id of a unit, made of where it stands: `banshan-b3-1203`, `banshan-b3-2-1203`, `banshan-s01`,
 * `banshan-pB1-023`.
 */
export const unitId = (compoundId: string, place: UnitPlace): string => {
  const where = place.buildingId === null ? compoundId : buildingPrefix(compoundId, place.buildingId)
  const letter = place.series === 'room' ? '' : place.series === 'shop' ? 's' : 'p'
  return [where, ...(place.entrance === null ? [] : [place.entrance]), `${letter}${place.room}`].join('-')
}
