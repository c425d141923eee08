import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'

/** By how much a file must say of a building that the compound does not have, before it is taken for a new one. */
export interface NewBuildingRules extends DatedRules {
  /** Lines of the file, each of another room and nothing wrong with it, in a compound that has buildings. */
  readonly leastHomes: number
  /** The same in one that has none; fewer only where most buildings of the file have fewer, as villas do. */
  readonly leastHomesOfFirst: number
  /** Floors that may be missing between two that have rooms: above a wider gap a room's number is a slip. */
  readonly widestGap: number
  /** So many buildings can one compound have. */
  readonly mostBuildings: number
}

/** Oldest first. A change is a new row. */
export const newBuildingRules: readonly [NewBuildingRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings, no law prescribes them: a finger that slips (33栋 for 3栋), or a series that a spreadsheet ' +
      'has drawn on (10栋, 11栋, 12栋 …), puts one line or two into a building that is not there, while the smallest ' +
      'block of flats has six homes. Where there is no building yet nothing can be mistaken for another one, so two ' +
      'lines do. Numbers 4, 13 and 14 are often left out, and so is a floor of refuge: three floors in a row. The ' +
      'largest compound of the district has a dozen buildings, one of villas some tens.',
    leastHomes: 6,
    leastHomesOfFirst: 2,
    widestGap: 3,
    mostBuildings: 120,
  },
]

/** Finds the rules for new buildings in force at an instant; before the first are, the first apply. */
export const newBuildingRulesAt = (at: Instant): NewBuildingRules => rulesAt(newBuildingRules, at)
