/** Names of fields, ids and words of state machines: short texts that come again and again. */
const MOST_KEPT_BYTES = 40
const SLOTS = 4_096
const kept: (string | undefined)[] = new Array<string | undefined>(SLOTS)

/** Reads a text in UTF-8. A short one that was read lately is handed out again instead of being made anew. */
export function textAt(bytes: Buffer, start: number, end: number): string {
  if (end - start > MOST_KEPT_BYTES) return bytes.toString('utf8', start, end)
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
  return keptText(bytes, start, end, hash)
}

/** Reads a text that ends with a zero, as {@link textAt} does. @returns it, and where the zero stands */
export function textToZero(bytes: Buffer, start: number, ended: (zero: number) => void): string {
  let hash = 0
  let end = start
  for (let byte = bytes[end]; byte !== 0 && byte !== undefined; byte = bytes[end]) {
    hash = (Math.imul(hash, 31) + byte) | 0
    end++
  }
  ended(end)
  return keptText(bytes, start, end, hash)
}

function keptText(bytes: Buffer, start: number, end: number, hash: number): string {
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1)
  const known = kept[slot]
  if (known !== undefined && isAt(known, bytes, start, end)) return known
  const text = bytes.toString('utf8', start, end)
  kept[slot] = text
  return text
}

/** Tells whether a text of ASCII stands there; of any other it never says so. */
function isAt(text: string, bytes: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte > 127 || text.charCodeAt(at - start) !== byte) return false
  }
  return true
}
