import type { Instant } from '../../kernel/decision'
import { isWithin, type OrgUnit } from '../../organisation/OrgUnit'
import type { Category, Tier } from '../categories'
import type { Handler } from '../Issue'
import { firstRouting } from './firstRouting'
import type { Recipient, Routing, RoutingRow } from './Routing'

/** What the table is asked about. */
export interface Routed {
  readonly tier: Tier
  readonly category: Category
  readonly compoundPath: string
}

/** Finds the table in force at an instant; the first where none is. @param routings in any order */
export const routingAt = (routings: readonly Routing[], now: Instant): Routing =>
  routings
    .filter(({ from }) => from <= now)
    .reduce((latest, one) => (one.version > latest.version ? one : latest), firstRouting)

/** How near a row's place is, deeper paths first; null where it is not about there. */
const depthOf = (
  { placeId }: RoutingRow,
  compoundPath: string,
  units: ReadonlyMap<string, OrgUnit>,
): number | null => {
  if (placeId === null) return 0
  const path = units.get(placeId)?.path
  return path !== undefined && isWithin(compoundPath, path) ? path.length : null
}

/** Lists the rows that are about something there: the narrowest place first, then the very category, then in order. */
const rowsAbout = (
  { rows }: Pick<Routing, 'rows'>,
  { tier, category, compoundPath }: Routed,
  units: ReadonlyMap<string, OrgUnit>,
): readonly RoutingRow[] =>
  rows
    .flatMap((row, index) => {
      if (row.tier !== tier || (row.category !== null && row.category !== category)) return []
      const depth = depthOf(row, compoundPath, units)
      return depth === null ? [] : [{ row, depth, named: row.category === null ? 0 : 1, index }]
    })
    .sort((one, other) => other.depth - one.depth || other.named - one.named || one.index - other.index)
    .map(({ row }) => row)

const fits = (to: Recipient, handler: Handler, units: ReadonlyMap<string, OrgUnit>): boolean =>
  to.role === handler.role &&
  (to.orgUnitId === null || to.orgUnitId === handler.orgUnitId) &&
  (to.level === null || to.level === units.get(handler.orgUnitId)?.level)

export interface Route {
  /** All that can be sent to, those the table names first; nobody is left out by it. */
  readonly handlers: readonly Handler[]
  /** Whom the table proposes: the first of those, or the neighbour to whom it is handed over; null where nobody is there. */
  readonly proposed: { readonly handler: Handler } | { readonly neighbour: string } | null
}

/**
 * Puts the posts that an issue can be sent to into the order of the table. Who can be sent to at all is not the table's:
 * a post that nobody holds, or that is out of reach, is passed over for the next row.
 *
 * @param reachable as `handlersFrom` lists them
 */
export const route = (
  routing: Routing,
  about: Routed,
  reachable: readonly Handler[],
  units: ReadonlyMap<string, OrgUnit>,
): Route => {
  const rows = rowsAbout(routing, about, units)
  const named = rows.flatMap(({ to }) =>
    to === null ? [] : reachable.filter(handler => fits(to, handler, units)),
  )
  const handlers = [...new Set([...named, ...reachable])]
  const decisive = rows.find(({ to }) => to === null || reachable.some(handler => fits(to, handler, units)))
  if (decisive?.neighbour != null) return { handlers, proposed: { neighbour: decisive.neighbour } }
  const [handler] = handlers
  return { handlers, proposed: handler === undefined ? null : { handler } }
}

/** Names a proposal, so that two can be compared. */
export const proposalName = ({ proposed }: Pick<Route, 'proposed'>): string | null => {
  if (proposed === null) return null
  if ('neighbour' in proposed) return `neighbour:${proposed.neighbour}`
  return `${proposed.handler.role}@${proposed.handler.orgUnitId}`
}
