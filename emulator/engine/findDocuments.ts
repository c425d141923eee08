import type { ByteReader } from './ByteStore'
import type { CollectionRecord } from './catalogue'
import type { Document, Expression, QueryPlan } from './Engine'
import type { Matcher } from './matcher'
import { inOrder, isNearFirst } from './searchOrder'
import type { AccessPath, Order } from './planQuery'
import type { StoredDocument } from './storedDocument'
import { decodeFields } from './decodeFields'
import type { WantedFields } from './wantedFields'
import { fieldsOfQuery } from './wantedFields'
import { chooseAccessPath } from './planQuery'
import { scan } from './scan'

export interface Search {
  readonly query: Expression
  readonly matcher: Matcher
  readonly order?: Order | undefined
  /** How far a document is from the place that the query asks about: without another order the nearest come first. */
  readonly distanceOf?: ((document: Document) => number) | undefined
  readonly skip: number
  readonly limit: number
  /** What is decoded: at least what the query and the order look at. */
  readonly wanted: WantedFields
}

export interface Found {
  readonly idKey: Buffer
  readonly stored: StoredDocument
  /** With the fields that were wanted. */
  readonly document: Document
}

export interface SearchResult {
  readonly found: Found[]
  readonly plan: QueryPlan
}

/** Finds the documents of one state that match, in the order asked for. */
export function findDocuments(
  reader: ByteReader,
  collection: CollectionRecord,
  search: Search,
): SearchResult {
  const path = chooseAccessPath(collection, search.query, search.order)
  const wanted = search.skip + search.limit
  const isInOrder = path.sorted && !isNearFirst(search)
  let documentsExamined = 0
  let found: Found[] = []
  for (const candidate of wanted > 0 ? scan(reader, collection, path) : []) {
    documentsExamined++
    const document = decodeFields(candidate.stored.bson, search.wanted)
    if (!search.matcher(document)) continue
    found.push({ ...candidate, document })
    if (isInOrder && found.length >= wanted) break
  }
  if (!isInOrder) found = inOrder(found, search)
  return { found: found.slice(search.skip, wanted), plan: planOf(collection, path, documentsExamined) }
}

/** Counts how many documents of one state match; none of them is kept. */
export function countDocuments(
  reader: ByteReader,
  collection: CollectionRecord,
  query: Expression,
  matcher: Matcher,
): { total: number; plan: QueryPlan } {
  const path = chooseAccessPath(collection, query, undefined)
  const matchesAll = Object.keys(query).length === 0
  const wanted = fieldsOfQuery(query)
  let documentsExamined = 0
  let total = 0
  for (const { stored } of scan(reader, collection, path)) {
    documentsExamined++
    if (matchesAll || matcher(decodeFields(stored.bson, wanted))) total++
  }
  return { total, plan: planOf(collection, path, documentsExamined) }
}

function planOf(collection: CollectionRecord, path: AccessPath, documentsExamined: number): QueryPlan {
  const index = nameOf(path)
  return { collection: collection.name, index, documentsExamined, sortedInMemory: !path.sorted }
}

/** Several indexes, one for each branch of an `$or`, are named together. */
function nameOf(path: AccessPath): string | null {
  if (path.alternatives !== undefined) return [...new Set(path.alternatives.map(nameOf))].join(' | ')
  if (path.index !== null) return path.index.name
  return path.narrowed ? '_id' : null
}
