import { createInflateRaw } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const partHeader = 0x04034b50
const endBytes = 22
const longestComment = 65_535
const deflated = 8
const longSizes = 1

/**
 * Where the list of a zip's parts ends; -1 in a file that was cut off. The last sign of it counts, also where it stands
 * too late to be whole: whoever opens the file goes by it.
 */
const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endBytes - longestComment)
  for (let at = view.byteLength - 4; at >= first; at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at
  return -1
}

/** How large a part says it is, in the head before it: so much memory is made ready for it. */
const saidSize = (view: DataView, at: number, extrasAt: number, extrasEnd: number): number => {
  let size = view.getUint32(at + 22, true)
  for (let extra = extrasAt; extra + 4 <= extrasEnd; extra += 4 + view.getUint16(extra + 2, true))
    if (view.getUint16(extra, true) === longSizes && view.getUint16(extra + 2, true) >= 8)
      size = Math.max(size, Number(view.getBigUint64(extra + 4, true)))
  return size
}

/** What comes out is counted and let go. Infinite above `most`. @throws for what cannot be unpacked */
const inflatedSize = async (packed: Uint8Array, most: number): Promise<number> => {
  const inflater = createInflateRaw()
  inflater.end(packed)
  let size = 0
  for await (const chunk of inflater as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) return Number.POSITIVE_INFINITY
  }
  return size
}

/** Of one part, whose entry in the list stands at `entry`: what it says or what it holds, whichever is more. */
const partSize = async (
  bytes: Uint8Array,
  view: DataView,
  entry: number,
  most: number,
): Promise<number | null> => {
  const at = view.getUint32(entry + 42, true)
  if (view.getUint32(at, true) !== partHeader) return null
  const extrasAt = at + 30 + view.getUint16(at + 26, true)
  const begin = extrasAt + view.getUint16(at + 28, true)
  const said = saidSize(view, at, extrasAt, begin)
  if (said > most || view.getUint16(at + 8, true) !== deflated) return said
  return Math.max(said, await inflatedSize(bytes.subarray(begin), most))
}

/**
 * How large the parts of a zip are once unpacked, in bytes, so that a small file which would fill the memory is turned
 * away unopened. What the file says of itself may be a lie: it is unpacked, piece by piece, and nothing of it is kept.
 *
 * @param most where counting ends: infinite above it
 * @returns null when the list of parts is damaged
 * @throws for parts that are
 */
export const unpackedSize = async (bytes: Uint8Array, most: number): Promise<number | null> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.byteLength < endBytes ? -1 : findEnd(view)
  if (end < 0) return null
  const parts = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let size = 0
  for (let part = 0; part < parts && size <= most; part += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null
    const more = await partSize(bytes, view, at, most - size)
    if (more === null) return null
    size += more
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}
