import { aggregate } from 'mingo'
import type { ByteReader } from './ByteStore'
import type { Catalogue } from './catalogue'
import type { Document, Expression, QueryPlan } from './Engine'
import type { Order } from './planQuery'
import { collectionIn } from './catalogue'
import { requestRefused } from './faults'
import { findDocuments } from './findDocuments'
import { isEqualityLookup, lookUp } from './lookUp'
import { MINGO_OPTIONS, compileMatcher, refusing } from './matcher'

/** Stages that would write; CloudBase's aggregation only reads. */
const WRITING = ['$out', '$merge']

export interface AggregationScope {
  readonly reader: ByteReader
  readonly catalogue: Catalogue
  readonly log: (plan: QueryPlan) => void
}

/**
 * Runs a pipeline. What leads it (`$match`, `$sort`, `$skip`, `$limit`) and a `$lookup` by equality are served by the
 * indexes, the rest is worked in memory. @throws EngineFault for an unknown stage or operator.
 */
export function aggregateDocuments(
  scope: AggregationScope,
  collection: string,
  pipeline: readonly Expression[],
): Document[] {
  for (const stage of pipeline) {
    const name = stageName(stage)
    if (WRITING.includes(name)) throw requestRefused(`the aggregation stage ${name} is not allowed`)
  }
  const lead = leadOf(pipeline)
  const { found, plan } = findDocuments(scope.reader, collectionIn(scope.catalogue, collection), {
    query: lead.query,
    matcher: compileMatcher(lead.query),
    order: lead.order,
    skip: lead.skip,
    limit: lead.limit,
  })
  scope.log(plan)
  return runStages(
    scope,
    found.map(item => item.document),
    pipeline.slice(lead.stages),
  )
}

function stageName(stage: Expression): string {
  const [name, ...more] = Object.keys(stage)
  if (name === undefined || more.length > 0)
    throw requestRefused('an aggregation stage names exactly one operator')
  return name
}

interface Lead {
  stages: number
  query: Expression
  order: Order | undefined
  skip: number
  limit: number
}

/** The stages at the beginning that say the same as a query with order, skip and limit. */
function leadOf(pipeline: readonly Expression[]): Lead {
  const matches: Expression[] = []
  const lead: Lead = { stages: 0, query: {}, order: undefined, skip: 0, limit: Infinity }
  const takeWhile = (name: string, take: (operand: unknown) => void) => {
    const stage = pipeline[lead.stages]
    if (stage === undefined || !(name in stage)) return false
    take(stage[name])
    lead.stages++
    return true
  }
  while (takeWhile('$match', operand => matches.push(operand as Expression)));
  if (isOrder(pipeline[lead.stages]?.['$sort']))
    takeWhile('$sort', operand => (lead.order = operand as Order))
  if (isCount(pipeline[lead.stages]?.['$skip']))
    takeWhile('$skip', operand => (lead.skip = operand as number))
  if (isCount(pipeline[lead.stages]?.['$limit']))
    takeWhile('$limit', operand => (lead.limit = operand as number))
  const [only] = matches
  lead.query =
    matches.length === 1 && only !== undefined ? only : matches.length === 0 ? {} : { $and: matches }
  return lead
}

const isCount = (operand: unknown): boolean =>
  typeof operand === 'number' && Number.isInteger(operand) && operand >= 0

const isOrder = (operand: unknown): boolean =>
  operand !== null &&
  typeof operand === 'object' &&
  Object.values(operand).every(direction => direction === 1 || direction === -1)

function runStages(
  scope: AggregationScope,
  documents: Document[],
  stages: readonly Expression[],
): Document[] {
  let current = documents
  let pending: Expression[] = []
  const flush = () => {
    if (pending.length > 0) current = runInMemory(scope, current, pending)
    pending = []
  }
  for (const stage of stages) {
    const specification = stage['$lookup']
    if (!isEqualityLookup(specification)) {
      pending.push(stage)
      continue
    }
    flush()
    current = lookUp(scope, current, specification)
  }
  flush()
  return current
}

function runInMemory(scope: AggregationScope, documents: Document[], stages: Expression[]): Document[] {
  const collectionResolver = (name: string): Document[] => {
    const collection = Object.hasOwn(scope.catalogue.collections, name)
      ? scope.catalogue.collections[name]
      : undefined
    if (collection === undefined) return []
    const search = { query: {}, matcher: () => true, skip: 0, limit: Infinity }
    const { found, plan } = findDocuments(scope.reader, collection, search)
    scope.log(plan)
    return found.map(item => item.document)
  }
  return refusing(() => aggregate(documents, stages, { ...MINGO_OPTIONS, collectionResolver }) as Document[])
}
