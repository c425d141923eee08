import { Long, ObjectId } from 'bson'
import { EMPTY_LIST } from './readPath'

/**
 * Values as bytes whose order is the order of the values: nothing, then numbers, texts, objects, arrays, ids, booleans,
 * instants. No encoding is the beginning of another, so several stand one after the other in one key.
 *
 * Numbers compare as doubles and instants by their milliseconds. Texts compare by UTF-16 code units, as the query
 * operators do. Objects compare field by field in their order, nested arrays element by element. Everything else has a
 * place among the types but no order among itself.
 */
export const TAG = {
  emptyArray: 0x08,
  nothing: 0x10,
  number: 0x20,
  text: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  instant: 0x90,
  other: 0xa0,
} as const

export interface EncodedValue {
  readonly bytes: Buffer
  /** False when a long text was cut: other values may then have the same bytes. */
  readonly exact: boolean
}

const SURROGATE = /[\ud800-\udfff]/

const exact = (...bytes: number[]): EncodedValue => ({ bytes: Buffer.from(bytes), exact: true })

function encodeDouble(tag: number, value: number): EncodedValue {
  const bytes = Buffer.allocUnsafe(9)
  bytes[0] = tag
  if (Number.isNaN(value)) return { bytes: bytes.fill(0, 1), exact: true }
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1)
  if (value < 0) for (let at = 1; at < 9; at++) bytes[at] = ~(bytes[at] ?? 0)
  else bytes[1] = (bytes[1] ?? 0) | 0x80
  return { bytes, exact: true }
}

/** UTF-8, but each half of a surrogate pair for itself, so that the bytes sort as the code units do. */
function textBytes(text: string): Buffer {
  if (!SURROGATE.test(text)) return Buffer.from(text, 'utf8')
  const out: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) out.push(unit)
    else if (unit < 0x800) out.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f))
    else out.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f))
  }
  return Buffer.from(out)
}

/**
 * Encodes a text without its end mark: what every text that begins with it also begins with. Zero bytes are escaped.
 */
export function encodeTextPrefix(text: string, maxBytes = Infinity): EncodedValue {
  const short = text.length > maxBytes ? text.slice(0, maxBytes) : text
  const content = escapeZeros(textBytes(short))
  const cut = short.length < text.length || content.length > maxBytes
  let end = Math.min(content.length, maxBytes)
  // Half an escape at the cut would read as the end mark.
  if (cut && content[end - 1] === 0) end--
  return { bytes: Buffer.concat([TEXT_TAG, content.subarray(0, end)]), exact: !cut }
}

const TEXT_TAG = Buffer.from([TAG.text])

function escapeZeros(content: Buffer): Buffer {
  if (!content.includes(0)) return content
  const escaped: number[] = []
  for (const byte of content) escaped.push(...(byte === 0 ? [0, 0xff] : [byte]))
  return Buffer.from(escaped)
}

const END_OF_TEXT = Buffer.from([0, 0])

/** Encodes a value as bytes whose order is the order of the values; of a text at most `maxBytes` are kept. */
export function encodeValue(value: unknown, maxBytes = Infinity): EncodedValue {
  switch (typeof value) {
    case 'undefined':
      return exact(TAG.nothing)
    case 'number':
      return encodeDouble(TAG.number, value)
    case 'boolean':
      return exact(TAG.boolean, value ? 1 : 0)
    case 'string': {
      const prefix = encodeTextPrefix(value, maxBytes)
      return { bytes: Buffer.concat([prefix.bytes, END_OF_TEXT]), exact: prefix.exact }
    }
    case 'object':
      return value === null ? exact(TAG.nothing) : encodeObject(value, maxBytes)
    case 'symbol':
      return value === EMPTY_LIST ? exact(TAG.emptyArray) : exact(TAG.other)
    case 'bigint':
    case 'function':
      return exact(TAG.other)
  }
}

function encodeObject(value: object, maxBytes: number): EncodedValue {
  if (value instanceof Date) return encodeDouble(TAG.instant, value.getTime())
  if (Array.isArray(value)) return cutTo(maxBytes, TAG.array, value.map(inner))
  if (value instanceof Long) return { ...encodeDouble(TAG.number, value.toNumber()), exact: false }
  if (value instanceof ObjectId) {
    return { bytes: Buffer.concat([Buffer.from([TAG.objectId]), value.id]), exact: true }
  }
  const other = (tag: number) => ({ bytes: Buffer.from([tag]), exact: false })
  if (ArrayBuffer.isView(value)) return other(TAG.binary)
  const kind = (value as { _bsontype?: unknown })._bsontype
  if (kind === undefined && !(value instanceof RegExp)) return cutTo(maxBytes, TAG.object, fieldsOf(value))
  return other(kind === 'Binary' ? TAG.binary : TAG.other)
}

const inner = (value: unknown): EncodedValue => encodeValue(value)

/** Each field as documents compare them: the type of its value, its name, the value. */
function fieldsOf(document: object): EncodedValue[] {
  return Object.entries(document).map(([name, child]) => {
    const { bytes, exact: isExact } = inner(child)
    return { bytes: Buffer.concat([bytes.subarray(0, 1), encodeValue(name).bytes, bytes]), exact: isExact }
  })
}

/** A composed value, closed by a byte that no value begins with. */
function cutTo(maxBytes: number, tag: number, parts: readonly EncodedValue[]): EncodedValue {
  const whole = Buffer.concat([Buffer.from([tag]), ...parts.map(part => part.bytes), Buffer.from([0])])
  const isExact = whole.length <= maxBytes && parts.every(part => part.exact)
  return { bytes: whole.subarray(0, Math.max(1, Math.min(whole.length, maxBytes))), exact: isExact }
}

/** Inverts the bytes of a key for descending order. */
export function invert(bytes: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(bytes.length)
  for (let at = 0; at < bytes.length; at++) out[at] = ~(bytes[at] ?? 0)
  return out
}

/** Finds the smallest key that is greater than every key beginning with these bytes. @throws RangeError for all-ones */
export function successor(bytes: Uint8Array): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0xff) end--
  if (end === 0) throw new RangeError('no key follows a key of all-ones')
  const out = Buffer.from(bytes.subarray(0, end))
  out[end - 1] = (out[end - 1] ?? 0) + 1
  return out
}
