import type { CollectionRecord, IndexRecord } from './catalogue'
import type { Expression } from './Engine'
import type { Interval } from './intervals'
import { keyStretch } from './intervals'
import { ENGINE_LIMITS } from './limits'
import { boundsFor, branchesOf } from './boundsFor'
import { documentsPrefix, entriesPrefix } from './keyspace'
import { invert, successor } from './encodeValue'
import { entryKeys, textBudget } from './indexEntries'
import type { KeyUse, PlannedIndex } from './serveSort'
import { isManifold, serveSort, withoutFixed } from './serveSort'

export type Order = Readonly<Record<string, 1 | -1>>

/** Stretches of keys that begin alike; read one after the other they are in the order of the keys. */
export interface Stream {
  readonly prefixLength: number
  readonly stretches: readonly { readonly start: Buffer; readonly end: Buffer }[]
}

/** How to reach every document that can match, and in which order they come. */
export interface AccessPath {
  /** Null for the documents themselves, in the order of `_id`. */
  readonly index: IndexRecord | null
  readonly streams: readonly Stream[]
  readonly reverse: boolean
  /** The streams must be merged by what follows their prefixes to give the order asked for. */
  readonly merged: boolean
  readonly sorted: boolean
  /** The query narrows it: it is not the whole collection. */
  readonly narrowed: boolean
  readonly rank: number
  /** The ways of the branches of an `$or`, to be taken instead of the streams. */
  readonly alternatives?: readonly AccessPath[]
}

/** Ids looked for are cut here: longer than any stored one, shorter than a key may be. */
const ID_LOOKUP_BYTES = ENGINE_LIMITS.idKeyBytes + 64

/** More streams than this are sorted in memory instead of merged. */
const MOST_MERGED = 100

/** Chooses the best way to the documents. Looks only at the declarations, never at data. */
export function chooseAccessPath(
  collection: CollectionRecord,
  query: Expression,
  order: Order | undefined,
): AccessPath {
  const sort = Object.entries(order ?? {})
  let best = accessBy(primaryOf(collection), query, sort)
  for (const index of collection.indexes) {
    const path = accessBy(plannedOf(collection, index), query, sort)
    if (path.rank > best.rank) best = path
  }
  if (best.narrowed) return best
  const alternatives = alternativesOf(collection, query)
  return alternatives === null
    ? best
    : { ...best, ...UNSORTED, alternatives, sorted: sort.length === 0, narrowed: true }
}

/** One way for each branch of an `$or`, when each branch has an index of its own; null otherwise. */
function alternativesOf(collection: CollectionRecord, query: Expression): readonly AccessPath[] | null {
  for (const [field, condition] of Object.entries(query)) {
    const branches = branchesOf(condition)
    if (field === '$or' && branches.length > 0) {
      const paths = branches.map(branch => chooseAccessPath(collection, branch, undefined))
      if (paths.every(path => path.narrowed)) return paths
    }
    if (field !== '$and') continue
    for (const branch of branches) {
      const found = alternativesOf(collection, branch)
      if (found !== null) return found
    }
  }
  return null
}

const primaryOf = (collection: CollectionRecord): PlannedIndex => ({
  index: null,
  prefix: documentsPrefix(collection.number),
  keys: [{ path: '_id', direction: 1 }],
  maxBytes: ID_LOOKUP_BYTES,
})

/** Records are the same as long as the catalogue is. */
const planned = new WeakMap<IndexRecord, PlannedIndex>()

function plannedOf(collection: CollectionRecord, index: IndexRecord): PlannedIndex {
  const known = planned.get(index)
  if (known !== undefined) return known
  const made = {
    index,
    prefix: entriesPrefix(collection.number, index.number),
    keys: entryKeys(index),
    maxBytes: textBudget(index),
  }
  planned.set(index, made)
  return made
}

function accessBy(candidate: PlannedIndex, query: Expression, sort: readonly [string, 1 | -1][]): AccessPath {
  const { uses, streams } = narrow(candidate, query)
  const possible = serveSort(candidate, uses, withoutFixed(candidate, uses, sort))
  const service = possible?.merged === true && streams.length > MOST_MERGED ? null : possible
  const points = uses.filter(use => use === 'one' || use === 'several').length
  const narrowed = points > 0 || uses.includes('stretch')
  const complete = points >= (candidate.index === null ? 1 : candidate.index.keys.length)
  const rank =
    points * 10 +
    (uses.includes('stretch') ? 7 : 0) +
    (service !== null && sort.length > 0 ? 6 : 0) +
    (complete && candidate.index === null ? 200 : 0) +
    (complete && candidate.index?.unique === true ? 100 : 0)
  return {
    index: candidate.index,
    streams,
    sorted: service !== null,
    narrowed,
    rank,
    ...(service ?? UNSORTED),
  }
}

const UNSORTED = { reverse: false, merged: false }

function narrow(candidate: PlannedIndex, query: Expression): { uses: KeyUse[]; streams: Stream[] } {
  let prefixes = [candidate.prefix]
  const uses: KeyUse[] = []
  for (const { path, direction } of candidate.keys) {
    const manifold = isManifold(candidate, path)
    const maxBytes = path === '_id' ? ID_LOOKUP_BYTES : candidate.maxBytes
    const bounds = boundsFor(query, { path, maxBytes, manifold })
    if (bounds === null) break
    if (!bounds.every(at => at.point) || prefixes.length * bounds.length > ENGINE_LIMITS.pointsPerPlan) {
      uses.push('stretch')
      return { uses, streams: prefixes.map(prefix => streamOf(prefix, bounds, direction)) }
    }
    uses.push(bounds.length === 1 ? 'one' : 'several')
    const parts = bounds.map(at => (direction === 1 ? at.lower.bytes : invert(at.lower.bytes)))
    if (direction === -1) parts.reverse()
    prefixes = prefixes.flatMap(prefix => parts.map(part => Buffer.concat([prefix, part])))
  }
  return { uses, streams: prefixes.map(wholeOf) }
}

const wholeOf = (prefix: Buffer): Stream => ({
  prefixLength: prefix.length,
  stretches: [{ start: prefix, end: successor(prefix) }],
})

function streamOf(prefix: Buffer, bounds: readonly Interval[], direction: 1 | -1): Stream {
  const stretches = bounds.map(interval => keyStretch(prefix, interval, direction))
  if (direction === -1) stretches.reverse()
  return { prefixLength: prefix.length, stretches }
}
