import type { ByteReader, ByteWriter } from './ByteStore'
import type { Catalogue, CollectionRecord, IndexRecord } from './catalogue'
import type { Document } from './Engine'
import type { EntrySet } from './indexEntries'
import type { StoredDocument } from './storedDocument'
import { collectionIn, readState, withFindings, writeCatalogue, writeState } from './catalogue'
import { successor } from './encodeValue'
import { DuplicateKey } from './faults'
import { entriesOf } from './indexEntries'
import { documentsPrefix, entriesPrefix } from './keyspace'
import { decode, pack } from './storedDocument'

/** One document's way from what is stored to what shall be. */
export interface Change {
  readonly collection: string
  readonly idKey: Buffer
  readonly before: StoredDocument | null
  readonly after: { readonly bson: Uint8Array; readonly document: Document } | null
}

interface EntryChange {
  readonly change: Change
  readonly collection: CollectionRecord
  readonly index: IndexRecord
  readonly prefix: Buffer
  readonly before: EntrySet
  readonly after: EntrySet
}

const NO_ENTRIES: EntrySet = { entries: [], manifoldPaths: [], cutPaths: [] }

/**
 * Writes changes of different documents, with their index entries, as one. All checks come before the first write.
 * @throws DuplicateKey
 */
export function applyChanges(writer: ByteWriter, catalogue: Catalogue, changes: readonly Change[]): void {
  if (changes.length === 0) return
  const entryChanges = changes.flatMap(change => entryChangesOf(catalogue, change))
  assertUnique(writer, entryChanges)
  const state = readState(writer)
  const revision = state.revision + 1
  for (const change of changes) {
    const key = documentKey(collectionIn(catalogue, change.collection), change.idKey)
    if (change.after !== null) writer.put(key, pack(revision, change.after.bson))
    else if (change.before !== null) writer.remove(key)
  }
  for (const entryChange of entryChanges) writeEntries(writer, entryChange)
  writeState(writer, { ...state, revision })
  const learnt = learn(catalogue, entryChanges)
  if (learnt !== catalogue) writeCatalogue(writer, learnt)
}

/** Looks for duplicate keys without writing. @throws DuplicateKey */
export function checkChanges(reader: ByteReader, catalogue: Catalogue, changes: readonly Change[]): void {
  assertUnique(
    reader,
    changes.flatMap(change => entryChangesOf(catalogue, change)),
  )
}

/** Makes the key under which a document is stored: its collection's prefix, then the key of its `_id`. */
export const documentKey = (collection: CollectionRecord, idKey: Buffer): Buffer =>
  Buffer.concat([documentsPrefix(collection.number), idKey])

function entryChangesOf(catalogue: Catalogue, change: Change): EntryChange[] {
  const collection = collectionIn(catalogue, change.collection)
  if (collection.indexes.length === 0) return []
  const before = change.before === null ? null : decode(change.before.bson)
  const after = change.after?.document ?? null
  return collection.indexes.map(index => ({
    change,
    collection,
    index,
    prefix: entriesPrefix(collection.number, index.number),
    before: before === null ? NO_ENTRIES : entriesOf(index, before, change.idKey),
    after: after === null ? NO_ENTRIES : entriesOf(index, after, change.idKey),
  }))
}

function assertUnique(reader: ByteReader, entryChanges: readonly EntryChange[]): void {
  const unique = entryChanges.filter(({ index }) => index.unique === true)
  if (unique.length === 0) return
  const leaving = new Set<string>()
  for (const { prefix, before } of unique) {
    for (const { key } of before.entries) leaving.add(Buffer.concat([prefix, key]).toString('latin1'))
  }
  const coming = new Map<string, EntryChange>()
  for (const entryChange of unique) {
    for (const { values } of entryChange.after.entries) {
      const start = Buffer.concat([entryChange.prefix, values])
      const name = start.toString('latin1')
      const other = coming.get(name)
      if (other !== undefined && other !== entryChange) throw duplicateOf(entryChange)
      coming.set(name, entryChange)
      for (const { key } of reader.range(start, successor(start), false)) {
        if (!leaving.has(Buffer.from(key).toString('latin1'))) throw duplicateOf(entryChange)
      }
    }
  }
}

function duplicateOf({ collection, index, change }: EntryChange): DuplicateKey {
  const document: Document = change.after?.document ?? {}
  const fields = index.keys.map(({ path }) => `${path}: ${JSON.stringify(valueAt(document, path) ?? null)}`)
  return new DuplicateKey(collection.name, index.name, `{ ${fields.join(', ')} }`)
}

function valueAt(document: Document, path: string): unknown {
  return path.split('.').reduce<unknown>((value, segment) => {
    return value !== null && typeof value === 'object'
      ? (value as Record<string, unknown>)[segment]
      : undefined
  }, document)
}

function writeEntries(writer: ByteWriter, { change, prefix, before, after }: EntryChange): void {
  const staying = new Set(after.entries.map(({ key }) => key.toString('latin1')))
  const present = new Set(before.entries.map(({ key }) => key.toString('latin1')))
  for (const { key } of before.entries) {
    if (!staying.has(key.toString('latin1'))) writer.remove(Buffer.concat([prefix, key]))
  }
  for (const { key } of after.entries) {
    if (!present.has(key.toString('latin1'))) writer.put(Buffer.concat([prefix, key]), change.idKey)
  }
}

/** The catalogue with what the new entries teach about their index; the same object when that is nothing. */
function learn(catalogue: Catalogue, entryChanges: readonly EntryChange[]): Catalogue {
  let learnt = catalogue
  for (const { collection, index, after } of entryChanges) {
    const isNews =
      after.manifoldPaths.some(path => !index.manifoldPaths.includes(path)) ||
      after.cutPaths.some(path => !index.cutPaths.includes(path))
    if (isNews) learnt = withLearnt(learnt, collection.name, index.name, after)
  }
  return learnt
}

function withLearnt(catalogue: Catalogue, collection: string, index: string, set: EntrySet): Catalogue {
  const record = collectionIn(catalogue, collection)
  const indexes = record.indexes.map(known => (known.name === index ? withFindings(known, set) : known))
  return { ...catalogue, collections: { ...catalogue.collections, [collection]: { ...record, indexes } } }
}
