import { deserialize, serialize } from 'bson'
import type { ByteReader, ByteWriter } from './ByteStore'
import type { IndexDeclaration } from './Engine'
import { CATALOGUE_KEY, STATE_KEY } from './keyspace'
import { collectionMissing } from './faults'

/** An index as it stands in the data, with what its entries were found to contain. */
export interface IndexRecord extends IndexDeclaration {
  /** Names its part of the key space; never used again once the index is dropped. */
  readonly number: number
  /** Paths of which some document has, or once had, several values: their bounds must not be combined. */
  readonly manifoldPaths: readonly string[]
  /** Paths of which some value was too long for a key: the entries do not give their order. */
  readonly cutPaths: readonly string[]
  /** How its entries are written: {@link ENTRY_FORMAT} of the program that built it; none for the first form. */
  readonly format?: number
}

/** The form of the entries of indexes. Those of another form are built anew when the data is opened. */
export const ENTRY_FORMAT = 2

export interface CollectionRecord {
  readonly name: string
  readonly number: number
  readonly indexes: readonly IndexRecord[]
}

/** What the data holds. It stands in the data itself, so that every thread and process follows the same. */
export interface Catalogue {
  readonly nextNumber: number
  readonly collections: Readonly<Record<string, CollectionRecord>>
}

const EMPTY: Catalogue = { nextNumber: 1, collections: {} }

/** The counters that every operation looks at. */
export interface StoreState {
  /** The revision that the last write gave to its documents. */
  readonly revision: number
  readonly catalogueVersion: number
}

/** Reads the revision and the version of the catalogue; both are 0 in an empty store. */
export function readState(reader: ByteReader): StoreState {
  const bytes = reader.get(STATE_KEY)
  if (bytes === undefined) return { revision: 0, catalogueVersion: 0 }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { revision: view.getFloat64(0), catalogueVersion: view.getFloat64(8) }
}

/** Writes the revision and the version of the catalogue. */
export function writeState(writer: ByteWriter, state: StoreState): void {
  const bytes = Buffer.allocUnsafe(16)
  bytes.writeDoubleBE(state.revision, 0)
  bytes.writeDoubleBE(state.catalogueVersion, 8)
  writer.put(STATE_KEY, bytes)
}

/** Writes the catalogue and raises its version, by which others see that it has changed. */
export function writeCatalogue(writer: ByteWriter, catalogue: Catalogue): void {
  const state = readState(writer)
  writer.put(CATALOGUE_KEY, serialize(catalogue))
  writeState(writer, { ...state, catalogueVersion: state.catalogueVersion + 1 })
}

/** Reads the catalogue; an empty one where none was written. */
export function readCatalogue(reader: ByteReader): Catalogue {
  const bytes = reader.get(CATALOGUE_KEY)
  return bytes === undefined ? EMPTY : (deserialize(bytes) as Catalogue)
}

/** Reads the catalogue of a state and keeps it until another version is met. */
export class CatalogueCache {
  private version = -1
  private catalogue: Catalogue = EMPTY

  /** After a failed commit: what was read inside it never came to be. */
  forget(): void {
    this.version = -1
  }

  of(reader: ByteReader): Catalogue {
    const { catalogueVersion } = readState(reader)
    if (catalogueVersion !== this.version) {
      this.catalogue = readCatalogue(reader)
      this.version = catalogueVersion
    }
    return this.catalogue
  }
}

/**
 * Finds the record of a collection by its name.
 * @throws EngineFault `DATABASE_COLLECTION_NOT_EXIST`
 */
export function collectionIn(catalogue: Catalogue, name: string): CollectionRecord {
  const record = Object.hasOwn(catalogue.collections, name) ? catalogue.collections[name] : undefined
  if (record === undefined) throw collectionMissing(name)
  return record
}

/** Adds to a record what was found about some entries. */
export function withFindings(
  record: IndexRecord,
  found: Pick<IndexRecord, 'manifoldPaths' | 'cutPaths'>,
): IndexRecord {
  return {
    ...record,
    manifoldPaths: [...new Set([...record.manifoldPaths, ...found.manifoldPaths])],
    cutPaths: [...new Set([...record.cutPaths, ...found.cutPaths])],
  }
}
