const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const endBytes = 22
const longestComment = 65_535

/** Where the list of a zip's parts ends; -1 in a file that was cut off. */
const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endBytes - longestComment)
  for (let at = view.byteLength - endBytes; at >= first; at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at
  return -1
}

/**
 * How large the parts of a zip say they are once unpacked, in bytes, so that a small file which would fill the memory
 * is turned away unopened. @returns null when the list of parts is damaged
 */
export const unpackedSize = (bytes: Uint8Array): number | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.byteLength < endBytes ? -1 : findEnd(view)
  if (end < 0) return null
  const parts = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let size = 0
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null
    size += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}
