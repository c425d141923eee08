import type { AdoptedRouting, Routing, RoutingFact } from './Routing'

/**
 * Makes a version of the table of its one fact.
 * @throws Error for a second one, or one by the clock: a version never changes, and somebody answers for it
 */
export const evolveRouting = (
  routing: AdoptedRouting | null,
  { by, at, version, from, rows, path, reason, dryRun }: RoutingFact,
  id: string,
): AdoptedRouting => {
  if (routing !== null || by.kind !== 'person') throw new Error(`routing ${id} cannot be adopted so`)
  const adoptedBy = { role: by.role, orgName: by.orgName ?? '' }
  return { id, version, from, rows, path, reason, dryRun, adoptedAt: at, adoptedBy }
}

/** Adds a version to those that the district carries: what is in force, and what is to come, are kept. */
export const withRouting = (
  routings: readonly Routing[],
  { version, from, rows }: Routing,
  now: number,
): readonly Routing[] => {
  const inForce = Math.max(...routings.filter(one => one.from <= now).map(one => one.version))
  return [...routings.filter(one => one.version >= inForce || one.from > now), { version, from, rows }]
}
