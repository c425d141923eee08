import { hash } from '@stablelib/sha256'

/** UTF-8 of a text; WeChat has no TextEncoder. */
const utf8 = (text: string): Uint8Array => {
  const escaped = encodeURIComponent(text)
  const bytes = escaped.match(/%[0-9A-F]{2}|[^%]/g) ?? []
  return Uint8Array.from(bytes, byte =>
    byte.length === 1 ? byte.charCodeAt(0) : Number.parseInt(byte.slice(1), 16),
  )
}

/** SHA-256 of a text's UTF-8, in lower-case hex: what a ballot's receipt is. */
export const sha256Hex = (text: string): string =>
  Array.from(hash(utf8(text)), byte => byte.toString(16).padStart(2, '0')).join('')
