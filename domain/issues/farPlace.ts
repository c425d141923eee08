import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'
import type { Place } from './Issue'

/** How far from its compound a place on the map is believed without asking. */
export interface PlaceRules extends DatedRules {
  readonly farthestKilometres: number
}

const placeRules: readonly [PlaceRules, ...PlaceRules[]] = [
  {
    from: 0,
    source:
      'Our own setting: a report is about a compound and the streets around it; what lies farther is a slip of the finger, or a phone that does not know where it is and says 0, 0.',
    farthestKilometres: 3,
  },
]

type Point = NonNullable<Place['location']>

/** Of one degree of latitude; of longitude on the equator. */
const DEGREE_KILOMETRES = 111.2

/** Straight over the map: for some kilometres the roundness of the earth does not matter. */
const kilometresBetween = (one: Point, other: Point): number => {
  const north = one.latitude - other.latitude
  const east = (one.longitude - other.longitude) * Math.cos((other.latitude * Math.PI) / 180)
  return Math.hypot(north, east) * DEGREE_KILOMETRES
}

/**
 * Tells whether a place on the map is so far from its compound that somebody should look again; false where none was
 * chosen. It is asked about and marked, never refused: the map may be wrong, too.
 */
export const isFarPlace = (location: Place['location'], compound: Point, now: Instant): boolean =>
  location !== null && kilometresBetween(location, compound) > rulesAt(placeRules, now).farthestKilometres
