import type { ByteReader } from './ByteStore'
import type { Change } from './applyChanges'
import type { CollectionRecord } from './catalogue'
import type { Document, QueryPlan } from './Engine'
import type { Search } from './findDocuments'
import type { StoredDocument } from './storedDocument'
import { decodeFields } from './decodeFields'
import { findDocuments } from './findDocuments'
import { inOrder } from './searchOrder'

/** A document as an operation sees it, and what is stored of it: nothing when its own transaction created it. */
export interface Visible {
  readonly idKey: Buffer
  readonly before: StoredDocument | null
  /** The bytes of the document, and a copy of it that the operation may change. */
  readonly bson: Uint8Array
  readonly document: Document
}

/** Finds what matches in a state with a transaction's own writes laid over it. */
export function findVisible(
  reader: ByteReader,
  collection: CollectionRecord,
  search: Search,
  written: Iterable<Change> = [],
): { visible: Visible[]; plan: QueryPlan } {
  const own = [...written].filter(change => change.collection === collection.name)
  const wanted = search.skip + search.limit
  const reach = own.length === 0 ? search : { ...search, skip: 0, limit: wanted + own.length }
  const { found, plan } = findDocuments(reader, collection, reach)
  let visible = found.map<Visible>(({ idKey, stored, document }) => ({
    idKey,
    before: stored,
    bson: stored.bson,
    document,
  }))
  if (own.length === 0) return { visible, plan }

  visible = visible.filter(item => !own.some(change => change.idKey.equals(item.idKey)))
  for (const { idKey, before, after } of own) {
    if (after === null) continue
    const document = decodeFields(after.bson, search.wanted)
    if (search.matcher(document)) visible.push({ idKey, before, bson: after.bson, document })
  }
  visible = inOrder(visible, search)
  return { visible: visible.slice(search.skip, wanted), plan }
}
