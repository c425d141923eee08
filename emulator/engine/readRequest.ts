import type { Document, Expression, FindOptions } from './Engine'
import type { Search } from './findDocuments'
import { requestRefused } from './faults'
import { ENGINE_LIMITS } from './limits'
import { compileMatcher } from './matcher'
import { plainQuery } from './plainValue'
import { nearOrder } from './queries/nearOrder'
import { compileFindProjection } from './stages/findProjection'
import { allOf, fieldsOfOrder, fieldsOfProjection, fieldsOfQuery, isAsProjected } from './wantedFields'

/**
 * Makes a query ready as it came: copied, compiled, its window within CloudBase's limits.
 * @throws EngineFault
 */
export function readSearch(query: Expression, now: () => number, options: FindOptions = {}): Search {
  const plain = plainQuery(query)
  return {
    query: plain,
    matcher: compileMatcher(plain, now),
    order: readOrder(options.order),
    distanceOf: nearOrder(plain) ?? undefined,
    skip: readSkip(options.skip ?? 0),
    limit: readLimit(options.limit ?? ENGINE_LIMITS.defaultLimit),
    wanted: allOf([
      fieldsOfQuery(plain),
      fieldsOfOrder(options.order),
      fieldsOfProjection(plainProjection(options.projection)),
    ]),
  }
}

/** Makes a search without a window, for writes and counts. */
export function readTargets(query: Expression, now: () => number, limit: number): Search {
  const plain = plainQuery(query)
  return { query: plain, matcher: compileMatcher(plain, now), skip: 0, limit, wanted: null }
}

function readOrder(order: FindOptions['order']): FindOptions['order'] {
  const directions: unknown[] = Object.values(order ?? {})
  if (directions.some(direction => direction !== 1 && direction !== -1)) {
    throw requestRefused('an order is 1 or -1')
  }
  return directions.length === 0 ? undefined : order
}

function readSkip(skip: number): number {
  if (!Number.isInteger(skip) || skip < 0) throw requestRefused('skip must be a whole number, not negative')
  return skip
}

function readLimit(limit: number): number {
  if (!Number.isInteger(limit) || limit < 0)
    throw requestRefused('limit must be a whole number, not negative')
  // MongoDB reads 0 as no limit, CloudBase then cuts.
  return limit === 0 ? ENGINE_LIMITS.documentsPerQuery : Math.min(limit, ENGINE_LIMITS.documentsPerQuery)
}

const plainProjection = (projection: FindOptions['projection']): Document | undefined =>
  projection === undefined ? undefined : plainQuery(projection)

/**
 * Projects documents to the fields that were asked for.
 * @throws EngineFault for a projection that is none.
 */
export function project(
  documents: Document[],
  { query, order }: Pick<Search, 'query' | 'order'>,
  projection: FindOptions['projection'],
  now: () => number,
): Document[] {
  if (projection === undefined || Object.keys(projection).length === 0) return documents
  const plain = plainQuery(projection)
  const compiled = compileFindProjection(plain, now)
  return isAsProjected(plain, query, order) ? documents : documents.map(compiled)
}
