/** What a value takes as text beside its name, where it is no text itself: digits, or a date. */
const VALUE_BYTES = 40
/** A character takes as much where it has to be escaped. */
const ESCAPED_BYTES = 6
/** What {@link plainSize} says of values that are not plain. */
export const NOT_PLAIN = -1

/**
 * Tells the most bytes that a document takes as JSON, or {@link NOT_PLAIN} for one that holds more than JSON's own values and
 * dates: then the SDK makes something else of it than it is. So it does of what looks like a place on the map, and of names
 * that mean something to it.
 */
export function plainSize(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return value.length * ESCAPED_BYTES + 2
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? VALUE_BYTES : NOT_PLAIN
    case 'boolean':
      return VALUE_BYTES
    case 'object':
      return value === null ? VALUE_BYTES : Array.isArray(value) ? sizeOfList(value) : sizeOfObject(value)
    default:
      return NOT_PLAIN
  }
}

function sizeOfList(values: readonly unknown[]): number {
  let bytes = 2
  for (const value of values) {
    const size = plainSize(value)
    if (size < 0) return NOT_PLAIN
    bytes += size + 1
  }
  return bytes
}

function sizeOfObject(value: object): number {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Date.prototype) return 2 * VALUE_BYTES
  if (prototype !== Object.prototype) return NOT_PLAIN
  let bytes = 2
  const fields = value as Readonly<Record<string, unknown>>
  for (const name of Object.keys(fields)) {
    if (name.startsWith('$') || name === 'coordinates' || name === '__proto__') return NOT_PLAIN
    const size = plainSize(fields[name])
    if (size < 0) return NOT_PLAIN
    bytes += name.length * ESCAPED_BYTES + size + 4
  }
  return bytes
}
