import type { IndexRecord } from './catalogue'
import type { IndexKey } from './indexEntries'

/** What the planner knows of one index, the documents themselves included. */
export interface PlannedIndex {
  readonly index: IndexRecord | null
  readonly prefix: Buffer
  readonly keys: readonly IndexKey[]
  readonly maxBytes: number
}

/** What the query asks of one key of an index. */
export type KeyUse = 'one' | 'several' | 'stretch' | 'free'

/** Leaves out of an order the fields that the query fixes to one value: they order nothing. */
export function withoutFixed(
  candidate: PlannedIndex,
  uses: readonly KeyUse[],
  sort: readonly [string, 1 | -1][],
): readonly [string, 1 | -1][] {
  return sort.filter(([path]) => {
    const at = candidate.keys.findIndex(key => key.path === path)
    return uses[at] !== 'one' || isManifold(candidate, path)
  })
}

/** Tells whether a path of an index leads to several values in some document. */
export const isManifold = (candidate: PlannedIndex, path: string): boolean =>
  candidate.index?.manifoldPaths.includes(path) ?? false

/** Tells how the entries must be read to come in the order asked for; null when they cannot. */
export function serveSort(
  candidate: PlannedIndex,
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
