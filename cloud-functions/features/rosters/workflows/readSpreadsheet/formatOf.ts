import { beginsAsMhtml } from './readMhtml'

/** What a file is by its first bytes; its name may say anything. */
export type FileFormat = 'zip' | 'compound' | 'markup' | 'mhtml' | 'other' | 'text'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const sampleBytes = 1_024

/**
 * `zip`: xlsx; `compound`: xls, and an xlsx locked with a password; `markup`: a table of a web page, which many systems
 * hand out as `.xls`; `mhtml`: the same, saved as one file; `text`: CSV; `other`: PDF, pictures and whatever else holds bytes that no text has.
 */
export const formatOf = (bytes: Uint8Array): FileFormat => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'compound'
  const start = bytes.subarray(0, sampleBytes)
  // UTF-16 has zeros in it, and begins with a mark of its own.
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'text'
  if (start.includes(0) || startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'other'
  const text = new TextDecoder('latin1').decode(start)
  if (beginsAsMhtml.test(text)) return 'mhtml'
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|\?xml|html|table|meta|head)/i.test(text)) return 'markup'
  // A page may begin with anything: with a style, a comment, a heading.
  const isPage =
    /^(?:\u00ef\u00bb\u00bf)?\s*</.test(text) && /<table\b/i.test(new TextDecoder('latin1').decode(bytes))
  return isPage ? 'markup' : 'text'
}
