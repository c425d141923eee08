import type { ByteReader, ByteWriter } from './ByteStore'
import { collectionIn, readCatalogue, type CollectionRecord, type IndexRecord } from './catalogue'
import type { Schema } from './Engine'
import { successor } from './encodeValue'
import { entriesOf } from './indexEntries'
import { documentsPrefix, entriesPrefix } from './keyspace'
import { openByteStore } from './openByteStore'
import { reconcileSchema } from './reconcileSchema'
import { decode, unpack } from './storedDocument'

/** An entry of an index that is not as the documents say. */
export interface IndexFlaw {
  readonly collection: string
  readonly index: string
  /** Of the document that it leads to, or should. */
  readonly id: string
  /** `missing`: the document is not found by this index. `stray`: the entry leads to what is not so. */
  readonly what: 'missing' | 'stray'
}

interface Flawed extends IndexFlaw {
  readonly key: Buffer
  readonly idKey: Buffer
}

/** All index keys of one document, with the prefix of their index. */
const keysOf = (collection: CollectionRecord, index: IndexRecord, bytes: Uint8Array, idKey: Buffer) => {
  const prefix = entriesPrefix(collection.number, index.number)
  return entriesOf(index, decode(unpack(bytes).bson), idKey).entries.map(({ key }) =>
    Buffer.concat([prefix, key]),
  )
}

const idOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? 'no document' : String(decode(unpack(bytes).bson)._id)

function* missingIn(reader: ByteReader, collection: CollectionRecord, index: IndexRecord): Generator<Flawed> {
  const prefix = documentsPrefix(collection.number)
  for (const { key, value } of reader.range(prefix, successor(prefix), false)) {
    const idKey = Buffer.from(key.subarray(prefix.length))
    for (const entry of keysOf(collection, index, value, idKey)) {
      const led = reader.get(entry)
      if (led === undefined || Buffer.compare(led, idKey) !== 0)
        yield {
          collection: collection.name,
          index: index.name,
          id: idOf(value),
          what: 'missing',
          key: entry,
          idKey,
        }
    }
  }
}

function* strayIn(reader: ByteReader, collection: CollectionRecord, index: IndexRecord): Generator<Flawed> {
  const prefix = entriesPrefix(collection.number, index.number)
  for (const { key, value } of reader.range(prefix, successor(prefix), false)) {
    const [entry, idKey] = [Buffer.from(key), Buffer.from(value)]
    const bytes = reader.get(Buffer.concat([documentsPrefix(collection.number), idKey]))
    const isRight =
      bytes !== undefined && keysOf(collection, index, bytes, idKey).some(own => own.equals(entry))
    if (!isRight)
      yield {
        collection: collection.name,
        index: index.name,
        id: idOf(bytes),
        what: 'stray',
        key: entry,
        idKey,
      }
  }
}

const flawsOf = (reader: ByteReader, schema: Schema): readonly Flawed[] => {
  const catalogue = readCatalogue(reader)
  return Object.keys(schema).flatMap(name => {
    const collection = collectionIn(catalogue, name)
    return collection.indexes.flatMap(index => [
      ...missingIn(reader, collection, index),
      ...strayIn(reader, collection, index),
    ])
  })
}

const mend = (writer: ByteWriter, flaws: readonly Flawed[]): void => {
  for (const { what, key } of flaws) if (what === 'stray') writer.remove(key)
  for (const { what, key, idKey } of flaws) if (what === 'missing') writer.put(key, idKey)
}

/**
 * Holds every index entry of a folder against the documents, and every document against the entries it should have.
 * Others may have the folder open.
 *
 * @param options.repair writes what is missing and removes what is stray
 * @returns what was wrong, mended or not
 * @throws DamagedDataError when the folder cannot be read
 */
export const checkIndexes = async (options: {
  readonly path: string
  readonly schema: Schema
  readonly repair: boolean
}): Promise<readonly IndexFlaw[]> => {
  const store = openByteStore(options.path)
  try {
    reconcileSchema(store, options.schema)
    // Looking and mending in one write transaction: nobody writes between.
    return await store.write(writer => {
      const flaws = flawsOf(writer, options.schema)
      if (options.repair) mend(writer, flaws)
      return flaws.map(({ collection, index, id, what }) => ({ collection, index, id, what }))
    })
  } finally {
    await store.close()
  }
}
