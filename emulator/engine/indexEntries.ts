import type { IndexDeclaration } from './Engine'
import type { IndexRecord } from './catalogue'
import { ENGINE_LIMITS } from './limits'
import { encodeValue, invert } from './encodeValue'
import { requestRefused } from './faults'
import { readPath } from './readPath'

export interface IndexKey {
  readonly path: string
  readonly direction: 1 | -1
}

/**
 * Lists the keys that entries really have: the declared ones and then `_id`, which makes each entry its own and gives
 * equal ones an order. It runs as the last declared key does, so that `{createdAt: -1, _id: -1}` reads straight on.
 */
export function entryKeys(index: IndexDeclaration): readonly IndexKey[] {
  if (index.keys.some(key => key.path === '_id')) return index.keys
  return [...index.keys, { path: '_id', direction: index.keys.at(-1)?.direction ?? 1 }]
}

/**
 * Tells how many bytes one text may take in an entry; the same when entries are written and when they are looked for.
 */
export const textBudget = (index: IndexDeclaration): number =>
  Math.floor(ENGINE_LIMITS.indexValueBytes / Math.max(1, index.keys.length)) - 4

export interface EntrySet {
  /** The entries of one document, without the index's prefix, each with its part before the added `_id`. */
  readonly entries: readonly { readonly key: Buffer; readonly values: Buffer }[]
  readonly manifoldPaths: readonly string[]
  readonly cutPaths: readonly string[]
}

/**
 * Lists the entries that a document has in an index.
 * @throws EngineFault when two of its paths hold arrays.
 */
export function entriesOf(
  index: IndexRecord,
  document: Readonly<Record<string, unknown>>,
  idKey: Buffer,
): EntrySet {
  const budget = textBudget(index)
  let tuples: Buffer[] = [Buffer.alloc(0)]
  const manifoldPaths: string[] = []
  const cutPaths: string[] = []
  for (const { path, direction } of index.keys) {
    const { values, manifold } = readPath(document, path)
    if (manifold) manifoldPaths.push(path)
    const parts = new Map<string, Buffer>()
    for (const value of values) {
      const { bytes, exact } = path === '_id' ? { bytes: idKey, exact: true } : encodeValue(value, budget)
      if (!exact && !cutPaths.includes(path)) cutPaths.push(path)
      parts.set(bytes.toString('latin1'), direction === 1 ? bytes : invert(bytes))
    }
    tuples = tuples.flatMap(tuple => [...parts.values()].map(part => Buffer.concat([tuple, part])))
  }
  if (manifoldPaths.length > 1) throw parallelArrays(index.name, manifoldPaths)
  const added = index.keys.some(key => key.path === '_id')
    ? Buffer.alloc(0)
    : index.keys.at(-1)?.direction === -1
      ? invert(idKey)
      : idKey
  const entries = tuples.map(values => ({ key: Buffer.concat([values, added]), values }))
  return { entries, manifoldPaths, cutPaths }
}

const parallelArrays = (index: string, paths: readonly string[]) =>
  requestRefused(`cannot index parallel arrays ${paths.join(' and ')} in index ${index}`)
