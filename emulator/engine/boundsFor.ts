import type { Expression } from './Engine'
import type { Bounds } from './boundsOfCondition'
import { boundsOfCondition } from './boundsOfCondition'
import { TAG } from './encodeValue'
import { intersect, unite } from './intervals'
import type { Interval } from './intervals'

export interface BoundsRequest {
  readonly path: string
  /** Bytes that a text may take in the index in question. */
  readonly maxBytes: number
  /** One document may have several values there: then two conditions may be met by two of them. */
  readonly manifold: boolean
}

/**
 * Tells where the values at a path lie for every document that can match: the conditions on the path itself, those
 * inside `$and`, and what all branches of an `$or` have in common. Null when the query says nothing about the path.
 */
export function boundsFor(query: Expression, request: BoundsRequest): Bounds {
  const found: (readonly Interval[])[] = []
  for (const [field, condition] of Object.entries(query)) {
    const all =
      field === request.path
        ? boundsOfCondition(condition, request.maxBytes)
        : field === '$and'
          ? branchesOf(condition).map(branch => boundsFor(branch, request))
          : field === '$or'
            ? [unionOf(branchesOf(condition), request)]
            : []
    for (const bounds of all) if (bounds !== null) found.push(bounds)
  }
  if (found.length === 0) return null
  if (request.manifold) return found.reduce(narrower)
  return found.reduce(intersect).filter(isPossible)
}

/** Of an array's conditions only one may be used; a point says most. */
function narrower(best: readonly Interval[], next: readonly Interval[]): readonly Interval[] {
  const isSet = (bounds: readonly Interval[]) => bounds.every(interval => interval.point)
  if (isSet(best)) return isSet(next) && next.length < best.length ? next : best
  return isSet(next) ? next : best
}

/** Where no array was ever met, no empty array is. */
const isPossible = (interval: Interval): boolean =>
  !(interval.point && interval.lower.bytes[0] === TAG.emptyArray)

function unionOf(branches: readonly Expression[], request: BoundsRequest): Bounds {
  const all: Interval[] = []
  for (const branch of branches) {
    const bounds = boundsFor(branch, request)
    if (bounds === null) return null
    all.push(...bounds)
  }
  return branches.length === 0 ? null : unite(all)
}

/** Lists the branches of an `$and` or `$or`; none for what is no list. */
export function branchesOf(condition: unknown): Expression[] {
  return Array.isArray(condition) ? condition.filter(isQuery) : []
}

const isQuery = (value: unknown): value is Expression => value !== null && typeof value === 'object'
