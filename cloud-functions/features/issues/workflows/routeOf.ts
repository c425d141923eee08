import { handlersFrom } from '#domain/issues/handlers'
import type { Issue } from '#domain/issues/Issue'
import { route, type Route } from '#domain/issues/routing/route'
import type { Routing } from '#domain/issues/routing/Routing'
import type { Instant } from '#domain/kernel/decision'
import type { Directory } from '../../../stores/orgUnits'
import { unitsInReach } from './reach'

type Sent = Pick<Issue, 'compoundId' | 'compoundPath' | 'standing' | 'category'>

/** To whom an issue can be sent from where it stands, in the order of a table; no database call. */
export const routeBy = (routing: Routing, issue: Sent, all: Directory, now: Instant): Route => {
  const { standing, category, compoundId, compoundPath } = issue
  const reachable = handlersFrom(standing, unitsInReach(compoundId, all), now)
  return route(routing, { tier: standing.tier, category, compoundPath }, reachable, all.byId)
}

/** The same by the table in force. */
export const routeOf = (issue: Sent, all: Directory, now: Instant): Route =>
  routeBy(all.routingAt(now), issue, all, now)
