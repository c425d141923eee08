import type { ByteReader } from './ByteStore'
import type { Catalogue } from './catalogue'
import type { Document, Expression, QueryPlan } from './Engine'
import type { Order } from './planQuery'
import { collectionIn } from './catalogue'
import { requestRefused } from './faults'
import { findDocuments } from './findDocuments'
import { compileMatcher } from './matcher'
import { limitIn, orderIn, skipIn } from './stages/choosing'
import { compilePipeline, stageName } from './stages/compilePipeline'
import { allOf, fieldsOfOrder, fieldsOfQuery, fieldsOfStages } from './wantedFields'

/** Stages that would write; CloudBase's aggregation only reads. */
const WRITING = ['$out', '$merge']

export interface AggregationScope {
  readonly reader: ByteReader
  readonly catalogue: Catalogue
  readonly log: (plan: QueryPlan) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Runs a pipeline. What leads it (`$match`, `$sort`, `$skip`, `$limit`) and a `$lookup` by equality are served by the
 * indexes, the rest is worked in memory. @throws EngineFault for an unknown stage or operator.
 */
export function aggregateDocuments(
  scope: AggregationScope,
  collection: string,
  pipeline: readonly Expression[],
): readonly Document[] {
  const writing = pipeline.map(stageName).find(name => WRITING.includes(name))
  if (writing !== undefined) throw requestRefused(`the aggregation stage ${writing} is not allowed`)
  const lookUps = new LookUps(scope)
  // All stages, so that what leads is refused where it would be as a stage.
  const run = (stages: readonly Expression[]) =>
    compilePipeline(stages, { now: scope.now, find: lookUps.find })
  run(pipeline)
  const lead = leadOf(pipeline)
  const stages = pipeline.slice(lead.stages)
  const rest = run(stages)
  const { found, plan } = findDocuments(scope.reader, collectionIn(scope.catalogue, collection), {
    query: lead.query,
    matcher: compileMatcher(lead.query, scope.now),
    order: lead.order,
    skip: lead.skip,
    limit: lead.limit,
    wanted: allOf([fieldsOfQuery(lead.query), fieldsOfOrder(lead.order), fieldsOfStages(stages)]),
  })
  scope.log(plan)
  const documents = rest(found.map(item => item.document))
  lookUps.tell()
  return documents
}

/** Looks documents of other collections up, and tells of all those of one collection as of one plan. */
class LookUps {
  private readonly plans = new Map<string, QueryPlan>()

  constructor(private readonly scope: AggregationScope) {}

  /** Finds the documents that match; none of a collection that does not exist. */
  readonly find = (name: string, query: Expression): readonly Document[] => {
    const { reader, catalogue, now } = this.scope
    const collection = Object.hasOwn(catalogue.collections, name) ? catalogue.collections[name] : undefined
    if (collection === undefined) return []
    const search = { query, matcher: compileMatcher(query, now), skip: 0, limit: Infinity, wanted: null }
    const { found, plan } = findDocuments(reader, collection, search)
    const before = this.plans.get(name)?.documentsExamined ?? 0
    this.plans.set(name, { ...plan, documentsExamined: plan.documentsExamined + before })
    return found.map(item => item.document)
  }

  tell(): void {
    for (const plan of this.plans.values()) this.scope.log(plan)
  }
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
  takeWhile('$sort', operand => (lead.order = orderIn(operand)))
  takeWhile('$skip', operand => (lead.skip = skipIn(operand)))
  takeWhile('$limit', operand => (lead.limit = limitIn(operand)))
  const [only] = matches
  lead.query =
    matches.length === 1 && only !== undefined ? only : matches.length === 0 ? {} : { $and: matches }
  return lead
}
