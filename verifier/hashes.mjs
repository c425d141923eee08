import { bytesOf, sha256Of, sha512Of } from './platform.mjs'

/** The bytes of texts and bytes, one after the other. */
export const joined = (...parts) => {
  const all = parts.map(part => (typeof part === 'string' ? bytesOf(part) : part))
  const whole = new Uint8Array(all.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of all) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const sha256 = (...parts) => sha256Of(joined(...parts))
export const sha512 = (...parts) => sha512Of(joined(...parts))

export const hexOf = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
