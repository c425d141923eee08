import { ObjectId } from 'bson'
import { ENGINE_LIMITS } from './limits'
import { encodeValue } from './encodeValue'
import { requestRefused } from './faults'

/** How the one key space of LMDB is divided: what was declared, the documents, the index entries. */
const SPACE = { meta: 1, documents: 2, entries: 3 } as const

export const STATE_KEY = Buffer.from([SPACE.meta, 1])
export const CATALOGUE_KEY = Buffer.from([SPACE.meta, 2])

/** Makes the bytes with which the keys of all documents of a collection begin. */
export function documentsPrefix(collection: number): Buffer {
  const prefix = Buffer.allocUnsafe(5)
  prefix[0] = SPACE.documents
  prefix.writeUInt32BE(collection, 1)
  return prefix
}

/** Makes the bytes with which the keys of all entries of an index begin. */
export function entriesPrefix(collection: number, index: number): Buffer {
  const prefix = Buffer.allocUnsafe(9)
  prefix[0] = SPACE.entries
  prefix.writeUInt32BE(collection, 1)
  prefix.writeUInt32BE(index, 5)
  return prefix
}

/**
 * Makes the key of an `_id`, without the collection.
 * @throws EngineFault for an id that cannot be a key.
 */
export function idKeyOf(id: unknown): Buffer {
  const isId = typeof id === 'string' || typeof id === 'number' || id instanceof ObjectId
  if (!isId) throw requestRefused(`_id must be a string, a number or an ObjectId, not ${describe(id)}`)
  const { bytes } = encodeValue(id)
  if (bytes.length > ENGINE_LIMITS.idKeyBytes) {
    throw requestRefused(`_id is longer than ${String(ENGINE_LIMITS.idKeyBytes)} bytes`)
  }
  return bytes
}

function describe(id: unknown): string {
  if (id === null) return 'null'
  return Array.isArray(id) ? 'an array' : typeof id
}
