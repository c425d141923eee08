import { calculateObjectSize, deserialize, serialize } from 'bson'
import type { Document } from './Engine'
import { ENGINE_LIMITS } from './limits'
import { requestRefused } from './faults'

/** A document as it lies in the store: the revision of its last write (8 bytes) and its BSON. */
export interface StoredDocument {
  readonly revision: number
  readonly bson: Uint8Array
}

const REVISION_BYTES = 8

/** Splits stored bytes into the revision and the document. */
export function unpack(value: Uint8Array): StoredDocument {
  const view = new DataView(value.buffer, value.byteOffset, REVISION_BYTES)
  return { revision: view.getFloat64(0), bson: value.subarray(REVISION_BYTES) }
}

/** Joins a revision and a document into the bytes that are stored. */
export function pack(revision: number, bson: Uint8Array): Buffer {
  const value = Buffer.allocUnsafe(REVISION_BYTES + bson.length)
  value.writeDoubleBE(revision, 0)
  value.set(bson, REVISION_BYTES)
  return value
}

/**
 * Decodes a fresh document each time; integers and doubles become numbers, only a 64-bit one too large for that stays, and
 * regular expressions keep the options that JavaScript does not have.
 */
export const decode = (bson: Uint8Array): Document => deserialize(bson, { bsonRegExp: true })

/**
 * Encodes a document, `_id` first and without undefined fields.
 * @throws EngineFault for what BSON cannot hold.
 */
export function encode(document: Document): Uint8Array {
  let bytes: Uint8Array
  try {
    const { _id, ...rest } = document
    bytes = serialize({ _id, ...rest }, { ignoreUndefined: true })
  } catch (error) {
    throw requestRefused(error instanceof Error ? error.message : 'the document cannot be stored')
  }
  if (bytes.length > ENGINE_LIMITS.documentBytes) {
    throw requestRefused(`the document is larger than ${String(ENGINE_LIMITS.documentBytes)} bytes`)
  }
  return bytes
}

/**
 * Checks that the documents of one reply are not larger than CloudBase returns.
 * @throws EngineFault when the documents of one reply are larger than CloudBase returns.
 */
export function assertReplySize(documents: readonly Document[]): void {
  let bytes = 0
  for (const document of documents) {
    bytes += calculateObjectSize(document)
    if (bytes > ENGINE_LIMITS.replyBytes) {
      throw requestRefused(`the reply is larger than ${String(ENGINE_LIMITS.replyBytes)} bytes`)
    }
  }
}
