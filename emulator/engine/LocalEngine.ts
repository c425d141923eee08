import type {
  Document,
  Engine,
  Expression,
  FindOptions,
  QueryPlan,
  UpdateOptions,
  UpdateOutcome,
} from './Engine'
import type { EngineContext } from './EngineContext'
import { aggregateDocuments } from './aggregateDocuments'
import { collectionIn, readCatalogue, writeCatalogue } from './catalogue'
import { collectionExists, requestRefused } from './faults'
import { countDocuments } from './findDocuments'
import type { Search } from './findDocuments'
import type { Visible } from './findVisible'
import { findVisible } from './findVisible'
import { ENGINE_LIMITS } from './limits'
import { compileMatcher } from './matcher'
import { commitTransaction, documentName, performWrite } from './performWrite'
import type { Sight } from './performWrite'
import { plainChange, plainQuery } from './plainValue'
import type { Lookup } from './planChanges'
import { draftOf, planInsert, planRemove, planUpdate } from './planChanges'
import { project, readSearch, readTargets } from './readRequest'
import { clearData } from './reconcileSchema'
import { checkUpdate } from './updates/applyUpdate'
import { assertReplySize, unpack } from './storedDocument'
import { documentKey } from './applyChanges'

/** The operations on one open folder, each its own few lines over the planner and the store. */
export class LocalEngine implements Engine {
  constructor(private readonly context: EngineContext) {}

  /** Adds an empty collection. @throws EngineFault when it has no name or is there already */
  async addCollection(name: string): Promise<void> {
    if (name === '') throw requestRefused('a collection needs a name')
    await this.context.store.write(writer => {
      const catalogue = readCatalogue(writer)
      if (Object.hasOwn(catalogue.collections, name)) throw collectionExists(name)
      const record = { name, number: catalogue.nextNumber, indexes: [] }
      writeCatalogue(writer, {
        nextNumber: catalogue.nextNumber + 1,
        collections: { ...catalogue.collections, [name]: record },
      })
    })
  }

  async insert(
    collection: string,
    documents: readonly Document[],
    transactionId?: string,
  ): Promise<string[]> {
    const drafts = documents.map(document => draftOf(document, this.context.newId))
    return performWrite(this.context, collection, transactionId, sight =>
      planInsert(collection, drafts, lookupIn(sight)),
    )
  }

  async find(
    collection: string,
    query: Expression,
    options: FindOptions = {},
    transactionId?: string,
  ): Promise<Document[]> {
    const search = readSearch(query, this.context.now, options)
    const visible = await Promise.resolve(this.visible(collection, search, transactionId))
    const projected = project(
      visible.map(item => item.document),
      search,
      options.projection,
      this.context.now,
    )
    // Only what is large before its projection needs to be measured after it.
    const bytes = visible.reduce((sum, item) => sum + item.bson.length, 0)
    if (bytes > ENGINE_LIMITS.replyBytes) assertReplySize(projected)
    return projected
  }

  private visible(collection: string, search: Search, transactionId?: string): Visible[] {
    const transaction = transactionId === undefined ? null : this.context.transactions.get(transactionId)
    const reader = transaction?.snapshot ?? this.context.store.present()
    const record = collectionIn(this.context.catalogues.of(reader), collection)
    const { visible, plan } = findVisible(reader, record, search, transaction?.changes.values())
    this.context.plans.add(plan)
    return visible
  }

  async count(collection: string, query: Expression): Promise<number> {
    const plain = plainQuery(query)
    const matcher = compileMatcher(plain, this.context.now)
    const reader = this.context.store.present()
    const record = collectionIn(this.context.catalogues.of(reader), collection)
    const { total, plan } = countDocuments(reader, record, plain, matcher)
    this.context.plans.add(plan)
    return Promise.resolve(total)
  }

  async update(
    collection: string,
    query: Expression,
    change: Expression,
    options: UpdateOptions,
    transactionId?: string,
  ): Promise<UpdateOutcome> {
    const { updated, upsertedId } = await this.change(collection, query, change, options, transactionId)
    return { updated, upsertedId }
  }

  async updateAndReturn(
    collection: string,
    query: Expression,
    change: Expression,
    transactionId?: string,
  ): Promise<{ updated: number; document: Document | null }> {
    const options = { multi: false, upsert: false, replace: false }
    const { updated, documents } = await this.change(collection, query, change, options, transactionId)
    return { updated, document: documents[0] ?? null }
  }

  private async change(
    collection: string,
    query: Expression,
    change: Expression,
    options: UpdateOptions,
    transactionId: string | undefined,
  ) {
    const search = readTargets(query, this.context.now, options.multi ? Infinity : 1)
    const plain = plainChange(change)
    if (!options.replace) checkUpdate(plain)
    return performWrite(this.context, collection, transactionId, sight =>
      planUpdate(
        collection,
        this.targets(sight, search),
        search.query,
        plain,
        options,
        lookupIn(sight),
        this.context,
      ),
    )
  }

  async remove(
    collection: string,
    query: Expression,
    multi: boolean,
    transactionId?: string,
  ): Promise<number> {
    const search = readTargets(query, this.context.now, multi ? Infinity : 1)
    return performWrite(this.context, collection, transactionId, sight =>
      planRemove(collection, this.targets(sight, search)),
    )
  }

  private targets(sight: Sight, search: Search) {
    const { visible, plan } = findVisible(sight.reader, sight.collection, search, sight.written.values())
    this.context.plans.add(plan)
    return visible
  }

  async aggregate(collection: string, pipeline: readonly Expression[]): Promise<Document[]> {
    const reader = this.context.store.present()
    const catalogue = this.context.catalogues.of(reader)
    const log = (plan: QueryPlan) => {
      this.context.plans.add(plan)
    }
    const documents = aggregateDocuments(
      { reader, catalogue, log, now: this.context.now },
      collection,
      pipeline.map(plainQuery),
    )
    assertReplySize(documents)
    return Promise.resolve([...documents])
  }

  async begin(): Promise<string> {
    // A closed engine begins nothing, though a transaction takes its state with its first operation only.
    this.context.store.present()
    return Promise.resolve(this.context.transactions.begin())
  }

  async commit(transactionId: string): Promise<void> {
    await commitTransaction(this.context, transactionId)
  }

  async abort(transactionId: string): Promise<void> {
    this.context.transactions.end(transactionId)
    return Promise.resolve()
  }

  takePlans(): QueryPlan[] {
    return this.context.plans.take()
  }

  async clear(): Promise<void> {
    this.context.transactions.endAll()
    // Writes that wait for their turn come first: none of them may arrive in what is empty.
    await this.context.store.write(() => undefined)
    clearData(this.context.store, this.context.schema)
  }

  async close(): Promise<void> {
    this.context.transactions.endAll()
    await this.context.store.close()
  }
}

function lookupIn({ reader, collection, written }: Sight): Lookup {
  return idKey => {
    const bytes = reader.get(documentKey(collection, idKey))
    const before = bytes === undefined ? null : unpack(bytes)
    const own = written.get(documentName(collection, idKey))
    return { exists: own === undefined ? before !== null : own.after !== null, before }
  }
}
