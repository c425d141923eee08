import { recipientsOfTier } from '../handlers'
import { tiers } from '../categories'
import type { Routing } from './Routing'

/**
 * The table that holds until the district adopts one: at each tier the posts in the order in which they were always
 * offered, whatever it is about and wherever. Source: the district's organisation ("1 secretary + 3 forces").
 */
export const firstRouting: Routing = {
  version: 0,
  from: 0,
  rows: tiers.flatMap(tier =>
    recipientsOfTier(tier).map(to => ({
      tier,
      category: null,
      placeId: null,
      to: { ...to, orgUnitId: null },
      neighbour: null,
    })),
  ),
}
