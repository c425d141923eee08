import { isDocument } from '../values/bsonType'

/** A test of one value; `undefined` is a field that is not there. */
export type Test = (value: unknown) => boolean

/** Whether a list at the end of a path is looked at by its elements as well, or only as itself. */
export type AtTheEnd = 'elements too' | 'as it is'

const PLACE = /^\d+$/

/**
 * Tells whether some value that a query finds at a path passes a test. On the way a list stands for each of its documents,
 * and a number for a place in it; what is no document has nothing below it.
 */
export function someAt(
  value: unknown,
  segments: readonly string[],
  test: Test,
  end: AtTheEnd,
  from = 0,
): boolean {
  let current = value
  let at = from
  while (at < segments.length && !Array.isArray(current)) {
    if (!isDocument(current)) return test(undefined)
    const segment = segments[at++] ?? ''
    current = Object.hasOwn(current, segment) ? current[segment] : undefined
  }
  if (!Array.isArray(current)) return test(current)
  const list = current as unknown[]
  if (at < segments.length)
    return list.some((element, place) => someIn(element, place, segments, test, end, at))
  return (end === 'elements too' && list.some(test)) || test(list)
}

function someIn(
  element: unknown,
  place: number,
  segments: readonly string[],
  test: Test,
  end: AtTheEnd,
  at: number,
): boolean {
  if (isDocument(element) && someAt(element, segments, test, end, at)) return true
  const segment = segments[at] ?? ''
  if (!PLACE.test(segment) || Number(segment) !== place) return false
  // The element itself: a list within the list is not looked into.
  if (at + 1 === segments.length) return test(element)
  return (isDocument(element) || Array.isArray(element)) && someAt(element, segments, test, end, at + 1)
}
