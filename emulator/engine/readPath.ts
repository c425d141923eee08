/** What stands at a dotted path of a document, as an index and a sort see it. */
export interface PathValues {
  /** Every value there: each element of an array, {@link EMPTY_LIST} for one without any, `undefined` where the path leads nowhere. */
  readonly values: readonly unknown[]
  /** An array was met on the way or at the end: the document has several entries in an index on this path. */
  readonly manifold: boolean
}

/** Stands for the values of a list that has none: by it the document is sorted before all that have some. */
export const EMPTY_LIST = Symbol('empty list')

const ONE_MISSING: PathValues = { values: [undefined], manifold: false }

/** Reads the values at a path; never empty. */
export function readPath(document: Readonly<Record<string, unknown>>, path: string): PathValues {
  if (!path.includes('.')) {
    const value = document[path]
    if (!Array.isArray(value)) return value === undefined ? ONE_MISSING : { values: [value], manifold: false }
  }
  const values: unknown[] = []
  const manifold = collect(document, path.split('.'), 0, values)
  return { values, manifold }
}

function collect(value: unknown, segments: readonly string[], at: number, out: unknown[]): boolean {
  const segment = segments[at]
  if (Array.isArray(value)) {
    if (segment !== undefined && /^\d+$/.test(segment)) collect(value[Number(segment)], segments, at + 1, out)
    if (value.length === 0) out.push(segment === undefined ? EMPTY_LIST : undefined)
    for (const element of value as unknown[]) {
      // A list within the list is one value; its own elements are not looked at.
      if (segment === undefined) out.push(element)
      else if (Array.isArray(element)) out.push(undefined)
      else collect(element, segments, at, out)
    }
    return true
  }
  if (segment === undefined) {
    out.push(value)
    return false
  }
  if (value === null || typeof value !== 'object' || value instanceof Date || '_bsontype' in value) {
    out.push(undefined)
    return false
  }
  return collect((value as Record<string, unknown>)[segment], segments, at + 1, out)
}
