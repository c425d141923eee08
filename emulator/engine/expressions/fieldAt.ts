import { isDocument } from '../values/bsonType'

/**
 * Reads what an expression means by a path. A list on the way gives the list of what its documents hold there; a number
 * is the name of a field, never a place in a list.
 */
export function fieldAt(value: unknown, segments: readonly string[], from = 0): unknown {
  const segment = segments[from]
  if (segment === undefined) return value
  if (Array.isArray(value)) {
    const found: unknown[] = []
    for (const element of value) {
      const inner = isDocument(element) ? fieldAt(element, segments, from) : undefined
      if (inner !== undefined) found.push(inner)
    }
    return found
  }
  if (!isDocument(value) || !Object.hasOwn(value, segment)) return undefined
  return fieldAt(value[segment], segments, from + 1)
}
