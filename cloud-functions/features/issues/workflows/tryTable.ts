import { differencesIn, type Compared } from '#domain/issues/routing/dryRun'
import type { Routing, RoutingRow } from '#domain/issues/routing/Routing'
import type { Instant } from '#domain/kernel/decision'
import { latestIssues, type ListedIssue } from '../../../stores/issues'
import type { Directory } from '../../../stores/orgUnits'
import { routeBy } from './routeOf'

/** So many issues of the past are held against a table. */
const mostLooked = 300

/**
 * Holds the latest issues against the table in force and another one: whom each proposes for where the issue stands. By
 * the posts as they are held now. One database call.
 */
export const tryTable = async (rows: readonly RoutingRow[], all: Directory, now: Instant) => {
  const inForce = all.routingAt(now)
  const other: Routing = { version: inForce.version + 1, from: now, rows }
  const issues = await latestIssues(mostLooked)
  return differencesIn(
    issues.flatMap((issue): readonly Compared<ListedIssue>[] => {
      const compoundPath = all.compound(issue.compoundId)?.path
      if (compoundPath === undefined) return []
      const sent = { ...issue, compoundPath }
      return [{ issue, now: routeBy(inForce, sent, all, now), then: routeBy(other, sent, all, now) }]
    }),
  )
}
