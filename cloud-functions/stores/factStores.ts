import { announcements } from './announcements'
import { claims } from './claims'
import { erasures } from './erasures'
import type { FactStore } from './FactStore'
import { headRulings } from './headRulings'
import { issues } from './issues'
import { looks } from './looks'
import { proxies } from './proxies'
import { rosterImports } from './rosterImports'
import { routings } from './routings'
import { votes } from './votes'

/** What a store can tell of a document without asking the database. */
export type Folding = Pick<FactStore<object, unknown>, 'name' | 'refold' | 'isCurrent'>

/** Every kind of thing that is the fold of its facts. */
export const factStores: readonly Folding[] = [
  issues,
  votes,
  claims,
  proxies,
  rosterImports,
  headRulings,
  looks,
  erasures,
  announcements,
  routings,
]
