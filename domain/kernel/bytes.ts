/**
 * Writes a text as its UTF-8 bytes; WeChat has no TextEncoder.
 * @example Array.from(utf8('é')) // [195, 169]
 */
export const utf8 = (written: string): Uint8Array => {
  const escaped = encodeURIComponent(written)
  const bytes = escaped.match(/%[0-9A-F]{2}|[^%]/g) ?? []
  return Uint8Array.from(bytes, byte =>
    byte.length === 1 ? byte.charCodeAt(0) : Number.parseInt(byte.slice(1), 16),
  )
}

/**
 * Writes bytes in lower-case hex.
 * @example toHex(Uint8Array.of(0, 255)) // '00ff'
 */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** Joins bytes one after the other. */
export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
