import type { CollectionRecord, IndexRecord } from './catalogue'
import type { Expression } from './Engine'
import type { Interval } from './intervals'
import { keyStretch } from './intervals'
import { ENGINE_LIMITS } from './limits'
import { boundsFor } from './boundsFor'
import { documentsPrefix, entriesPrefix } from './keyspace'
import { invert, successor } from './encodeValue'
import type { IndexKey } from './indexEntries'
import { entryKeys, textBudget } from './indexEntries'

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
}

/** What the planner knows of one index, the documents themselves included. */
interface Candidate {
  readonly index: IndexRecord | null
  readonly prefix: Buffer
  readonly keys: readonly IndexKey[]
  readonly maxBytes: number
}

/** Ids looked for are cut here: longer than any stored one, shorter than a key may be. */
const ID_LOOKUP_BYTES = ENGINE_LIMITS.idKeyBytes + 64

/** More streams than this are sorted in memory instead of merged. */
const MOST_MERGED = 100

/** The best way to the documents. Looks only at the declarations, never at data. */
export function chooseAccessPath(
  collection: CollectionRecord,
  query: Expression,
  order: Order | undefined,
): AccessPath {
  const sort = Object.entries(order ?? {})
  let best = accessBy(primaryOf(collection), query, sort)
  for (const index of collection.indexes) {
    const path = accessBy(candidateOf(collection, index), query, sort)
    if (path.rank > best.rank) best = path
  }
  return best
}

const primaryOf = (collection: CollectionRecord): Candidate => ({
  index: null,
  prefix: documentsPrefix(collection.number),
  keys: [{ path: '_id', direction: 1 }],
  maxBytes: ID_LOOKUP_BYTES,
})

const candidateOf = (collection: CollectionRecord, index: IndexRecord): Candidate => ({
  index,
  prefix: entriesPrefix(collection.number, index.number),
  keys: entryKeys(index),
  maxBytes: textBudget(index),
})

/** What the query asks of one key of an index. */
type KeyUse = 'one' | 'several' | 'stretch' | 'free'

function accessBy(candidate: Candidate, query: Expression, sort: readonly [string, 1 | -1][]): AccessPath {
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

function narrow(candidate: Candidate, query: Expression): { uses: KeyUse[]; streams: Stream[] } {
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

/** A field that the query fixes to one value orders nothing. */
function withoutFixed(
  candidate: Candidate,
  uses: readonly KeyUse[],
  sort: readonly [string, 1 | -1][],
): readonly [string, 1 | -1][] {
  return sort.filter(([path]) => {
    const at = candidate.keys.findIndex(key => key.path === path)
    return uses[at] !== 'one' || isManifold(candidate, path)
  })
}

const isManifold = (candidate: Candidate, path: string): boolean =>
  candidate.index?.manifoldPaths.includes(path) ?? false

/** How the entries must be read to come in the order asked for; null when they cannot. */
function serveSort(
  candidate: Candidate,
  uses: readonly KeyUse[],
  sort: readonly [string, 1 | -1][],
): { reverse: boolean; merged: boolean } | null {
  let wanted = 0
  let reverse: boolean | undefined
  let merged = false
  let listed = false
  for (const [at, { path, direction }] of candidate.keys.entries()) {
    const use = uses[at] ?? 'free'
    const asked = sort[wanted]
    if (asked === undefined) break
    if (asked[0] !== path) {
      if (use === 'one') continue
      // Streams of several values of this key can be merged, unless they already stand in an order of their own.
      if (use !== 'several' || listed) return null
      merged = true
      continue
    }
    const backwards = asked[1] !== direction
    const cut = candidate.index?.cutPaths.includes(path) ?? false
    // Bounds hide an array's other values, by which it may have to be sorted.
    const hidden = use !== 'free' && isManifold(candidate, path)
    if (cut || hidden || (merged && use === 'several') || backwards !== (reverse ?? backwards)) return null
    reverse = backwards
    listed ||= use === 'several'
    wanted++
  }
  return wanted < sort.length ? null : { reverse: reverse ?? false, merged }
}
