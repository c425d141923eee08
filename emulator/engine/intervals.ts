import { invert, successor } from './encodeValue'

/** One end of an interval of encoded values; inclusive takes in every value that begins with the bytes. */
export interface Edge {
  readonly bytes: Buffer
  readonly inclusive: boolean
}

/** A stretch of encoded values; a point is one value. */
export interface Interval {
  readonly lower: Edge
  readonly upper: Edge
  readonly point: boolean
}

/** Makes the interval that holds one key and no other. */
export const pointAt = (bytes: Buffer): Interval => ({
  lower: { bytes, inclusive: true },
  upper: { bytes, inclusive: true },
  point: true,
})

const lowest = (edge: Edge): Buffer => (edge.inclusive ? edge.bytes : successor(edge.bytes))
const highest = (edge: Edge): Buffer => (edge.inclusive ? successor(edge.bytes) : edge.bytes)

const byStart = (a: Interval, b: Interval): number => Buffer.compare(lowest(a.lower), lowest(b.lower))

/** Intervals in order and apart from each other, covering what the given ones cover. */
export function unite(intervals: readonly Interval[]): Interval[] {
  const out: Interval[] = []
  for (const next of [...intervals].sort(byStart)) {
    const last = out.at(-1)
    if (last === undefined || Buffer.compare(highest(last.upper), lowest(next.lower)) < 0) {
      out.push(next)
      continue
    }
    if (Buffer.compare(highest(next.upper), highest(last.upper)) <= 0) continue
    if (last.point && next.point) out.push(next)
    else out[out.length - 1] = { lower: last.lower, upper: next.upper, point: false }
  }
  return out
}

/** Finds what two united lists have in common. */
export function intersect(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  const out: Interval[] = []
  for (const a of left) {
    for (const b of right) {
      const lower = Buffer.compare(lowest(a.lower), lowest(b.lower)) >= 0 ? a.lower : b.lower
      const upper = Buffer.compare(highest(a.upper), highest(b.upper)) <= 0 ? a.upper : b.upper
      if (Buffer.compare(lowest(lower), highest(upper)) < 0) {
        out.push({ lower, upper, point: a.point || b.point })
      }
    }
  }
  return out
}

/** Writes the interval as a stretch `start <= key < end` of keys that begin with `prefix`. */
export function keyStretch(
  prefix: Buffer,
  interval: Interval,
  direction: 1 | -1,
): { start: Buffer; end: Buffer } {
  const { lower, upper } = interval
  const [first, last] = direction === 1 ? [lower, upper] : [turned(upper), turned(lower)]
  return {
    start: Buffer.concat([prefix, lowest(first)]),
    end: Buffer.concat([prefix, highest(last)]),
  }
}

const turned = (edge: Edge): Edge => ({ bytes: invert(edge.bytes), inclusive: edge.inclusive })
