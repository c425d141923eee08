import type { ByteStore, ByteWriter } from './ByteStore'
import type { Catalogue, CollectionRecord, IndexRecord } from './catalogue'
import type { Document, IndexDeclaration, Schema } from './Engine'
import { ENTRY_FORMAT, readCatalogue, readState, withFindings, writeCatalogue, writeState } from './catalogue'
import { successor } from './encodeValue'
import { DuplicateKey } from './faults'
import { entriesOf } from './indexEntries'
import { documentsPrefix, entriesPrefix } from './keyspace'
import { ENGINE_LIMITS } from './limits'
import { decode, unpack } from './storedDocument'

/**
 * Brings the data in line with the declarations: creates collections, builds indexes that are new or declared
 * otherwise than before, drops those no longer declared. A collection that is declared nowhere keeps its documents.
 * @throws Error for a declaration that CloudBase would not take, or a unique index that the data contradicts.
 */
export function reconcileSchema(store: ByteStore, schema: Schema): void {
  for (const [name, { indexes }] of Object.entries(schema)) assertDeclarations(name, indexes)
  if (isReconciled(readCatalogue(store.present()), schema)) return
  store.writeNow(writer => {
    let catalogue = readCatalogue(writer)
    for (const [name, { indexes }] of Object.entries(schema)) {
      catalogue = reconcileCollection(writer, catalogue, name, indexes)
    }
    writeCatalogue(writer, catalogue)
  })
}

/** Removes all data, that of collections declared nowhere too, and leaves what is declared. */
export function clearData(store: ByteStore, schema: Schema): void {
  const { catalogueVersion } = readState(store.present())
  store.startAnew(writer => {
    // Other threads know the catalogue by its version: it must not become one that they have seen.
    writeState(writer, { revision: 0, catalogueVersion })
    let catalogue = readCatalogue(writer)
    for (const [name, { indexes }] of Object.entries(schema))
      catalogue = reconcileCollection(writer, catalogue, name, indexes)
    writeCatalogue(writer, catalogue)
  })
}

function assertDeclarations(collection: string, indexes: readonly IndexDeclaration[]): void {
  if (indexes.length > ENGINE_LIMITS.indexesPerCollection) {
    throw new Error(
      `${collection}: more than ${String(ENGINE_LIMITS.indexesPerCollection)} indexes are declared`,
    )
  }
  const names = indexes.map(index => index.name)
  const twice = names.find((name, at) => names.indexOf(name) !== at || name === '_id')
  if (twice !== undefined) throw new Error(`${collection}: the index name ${twice} is taken`)
  const empty = indexes.find(index => index.keys.length === 0)
  if (empty !== undefined) throw new Error(`${collection}: index ${empty.name} has no keys`)
}

function isReconciled(catalogue: Catalogue, schema: Schema): boolean {
  return Object.entries(schema).every(([name, { indexes }]) => {
    const known = catalogue.collections[name]
    return (
      known?.indexes.length === indexes.length &&
      indexes.every(index => known.indexes.some(record => isSame(record, index)))
    )
  })
}

/** Tells whether an index that is there is the one declared, its entries in the form of today. */
const isSame = (record: IndexRecord, declared: IndexDeclaration): boolean =>
  record.format === ENTRY_FORMAT && fingerprint(record) === fingerprint(declared)

const fingerprint = ({ name, keys, unique }: IndexDeclaration): string =>
  JSON.stringify([name, keys.map(key => [key.path, key.direction]), unique === true])

function reconcileCollection(
  writer: ByteWriter,
  catalogue: Catalogue,
  name: string,
  declared: readonly IndexDeclaration[],
): Catalogue {
  let { nextNumber } = catalogue
  const known: CollectionRecord = catalogue.collections[name] ?? { name, number: nextNumber++, indexes: [] }
  for (const index of known.indexes) {
    if (!declared.some(other => isSame(index, other))) dropEntries(writer, known, index)
  }
  const indexes = declared.map(index => {
    const kept = known.indexes.find(record => isSame(record, index))
    return kept ?? buildIndex(writer, known, index, nextNumber++)
  })
  const collections = { ...catalogue.collections, [name]: { ...known, indexes } }
  return { nextNumber, collections }
}

function dropEntries(writer: ByteWriter, collection: CollectionRecord, index: IndexRecord): void {
  const prefix = entriesPrefix(collection.number, index.number)
  const keys = [...writer.range(prefix, successor(prefix), false)].map(({ key }) => Buffer.from(key))
  for (const key of keys) writer.remove(key)
}

function buildIndex(
  writer: ByteWriter,
  collection: CollectionRecord,
  { name, keys, unique }: IndexDeclaration,
  number: number,
): IndexRecord {
  let record: IndexRecord = {
    name,
    keys,
    unique: unique === true,
    number,
    manifoldPaths: [],
    cutPaths: [],
    format: ENTRY_FORMAT,
  }
  const prefix = entriesPrefix(collection.number, number)
  for (const batch of documentBatches(writer, collection)) {
    for (const { idKey, document } of batch) {
      const set = entriesOf(record, document, idKey)
      for (const entry of set.entries) {
        const start = Buffer.concat([prefix, entry.values])
        if (unique === true && !isVacant(writer, start))
          throw new DuplicateKey(collection.name, name, 'of stored data')
        writer.put(Buffer.concat([prefix, entry.key]), idKey)
      }
      record = withFindings(record, set)
    }
  }
  return record
}

const BATCH_DOCUMENTS = 1_000

/** All documents, in batches that are read before the caller writes: no cursor stands open over a write. */
function* documentBatches(writer: ByteWriter, collection: CollectionRecord) {
  const prefix = documentsPrefix(collection.number)
  const end = successor(prefix)
  let start = prefix
  for (;;) {
    const batch: { idKey: Buffer; document: Document }[] = []
    for (const { key, value } of writer.range(start, end, false)) {
      batch.push({ idKey: Buffer.from(key.subarray(prefix.length)), document: decode(unpack(value).bson) })
      if (batch.length === BATCH_DOCUMENTS) break
    }
    const last = batch.at(-1)
    if (last === undefined) return
    yield batch
    start = Buffer.concat([prefix, last.idKey, Buffer.from([0])])
  }
}

function isVacant(writer: ByteWriter, start: Buffer): boolean {
  for (const entry of writer.range(start, successor(start), false)) return entry.key.length === 0
  return true
}
