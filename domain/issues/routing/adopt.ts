import type { PersonActor } from '../../kernel/Actor'
import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import { isReason } from '../../kernel/reason'
import type { OrgPath, OrgUnit } from '../../organisation/OrgUnit'
import { handlers } from '../../organisation/forces'
import type { DryRun, Routing, RoutingFact, RoutingRow } from './Routing'

export interface AdoptRouting {
  readonly rows: readonly RoutingRow[]
  readonly from: Instant
  readonly reason: string
}

interface AdoptingContext {
  readonly actor: PersonActor
  /** Of the district. */
  readonly path: OrgPath
  /** The versions before, those that have yet to begin too. */
  readonly routings: readonly Routing[]
  readonly units: ReadonlyMap<string, OrgUnit>
  readonly dryRun: DryRun
  readonly now: Instant
}

const places: readonly OrgUnit['level'][] = ['subdistrict', 'community', 'compound']

const isRight = ({ placeId, to, neighbour }: RoutingRow, units: ReadonlyMap<string, OrgUnit>): boolean => {
  const place = placeId === null ? undefined : units.get(placeId)
  if (placeId !== null && (place === undefined || !places.includes(place.level))) return false
  if (to === null) return neighbour !== null
  return (
    neighbour === null && handlers.includes(to.role) && (to.orgUnitId === null || units.has(to.orgUnitId))
  )
}

/** Finds the first row that names what is not there, or nobody, or two at once; null where all are right. */
export const wrongRow = (rows: readonly RoutingRow[], units: ReadonlyMap<string, OrgUnit>): string | null => {
  const index = rows.findIndex(row => !isRight(row, units))
  return index < 0 ? null : `rows.${String(index)}`
}

/**
 * Adopts a table from an instant on. What was dispatched stays where it is; what is dispatched from then on is proposed by
 * it.
 *
 * Refuses `unknown-handler` at the row, `reason-needed`, and `times-out-of-order` for an instant that is past, or before
 * that of a version that was adopted already.
 */
export const adoptRouting = (
  { rows, from, reason }: AdoptRouting,
  { actor, path, routings, units, dryRun, now }: AdoptingContext,
): Decision<RoutingFact> => {
  const wrong = wrongRow(rows, units)
  if (wrong !== null) return refused('unknown-handler', { field: wrong })
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  if (from < now || routings.some(before => before.from > from))
    return refused('times-out-of-order', { field: 'from' })
  const version = Math.max(0, ...routings.map(before => before.version)) + 1
  return decided<RoutingFact>({
    kind: 'adopted',
    at: now,
    by: actor,
    version,
    from,
    rows,
    path,
    reason,
    dryRun,
  })
}
