import { update } from 'mingo'
import type { AggregationScope } from './aggregateDocuments'
import type { Document, QueryPlan } from './Engine'
import { findDocuments } from './findDocuments'
import { compileMatcher, refusing } from './matcher'
import { readPath } from './readPath'

/** A `$lookup` that joins by equal fields; one with a pipeline of its own is worked in memory. */
export interface EqualityLookup {
  readonly from: string
  readonly localField: string
  readonly foreignField: string
  readonly as: string
}

const FIELDS = ['from', 'localField', 'foreignField', 'as'] as const

/** Tells whether a `$lookup` joins by one field equal to another, and has nothing besides. */
export function isEqualityLookup(specification: unknown): specification is EqualityLookup {
  if (specification === null || typeof specification !== 'object') return false
  const given = specification as Record<string, unknown>
  return (
    Object.keys(given).length === FIELDS.length && FIELDS.every(field => typeof given[field] === 'string')
  )
}

/** Adds to each document those of another collection; a collection that does not exist has none. */
export function lookUp(scope: AggregationScope, documents: Document[], lookup: EqualityLookup): Document[] {
  const { from, localField, foreignField, as } = lookup
  const collection = Object.hasOwn(scope.catalogue.collections, from)
    ? scope.catalogue.collections[from]
    : undefined
  let total: QueryPlan | undefined
  for (const document of documents) {
    let joined: Document[] = []
    if (collection !== undefined) {
      const query = { [foreignField]: conditionOf(document, localField) }
      const search = { query, matcher: compileMatcher(query), skip: 0, limit: Infinity }
      const { found, plan } = findDocuments(scope.reader, collection, search)
      joined = found.map(item => item.document)
      total = { ...plan, documentsExamined: plan.documentsExamined + (total?.documentsExamined ?? 0) }
    }
    refusing(() => update(document, { $set: { [as]: joined } }, [], {}, { cloneMode: 'none' }))
  }
  if (total !== undefined) scope.log(total)
  return documents
}

function conditionOf(document: Document, path: string): unknown {
  const values = readPath(document, path).values.map(value => (value === undefined ? null : value))
  return values.length === 1 ? { $eq: values[0] } : { $in: values }
}
