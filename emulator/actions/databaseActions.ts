import * as z from 'zod/mini'

import type { Document, Engine } from '../engine/Engine'
import type { ActionTable } from './Action'
import { ActionFault } from './ActionFault'
import { DocumentList } from './DocumentList'
import { readEjson, writeEjson, writeForReading } from './ejson'
import { readParams } from './readParams'

const collection = { collectionName: z.string().check(z.minLength(1)) }
const transaction = { transactionId: z.optional(z.nullable(z.string())) }
const query = { query: z.optional(z.string()) }

const AddCollection = z.object(collection)
const InsertDocument = z.object({ ...collection, ...transaction, data: z.array(z.string()) })
const GetDocument = z.object({
  ...collection,
  ...transaction,
  ...query,
  order: z.optional(z.string()),
  offset: z.optional(z.number()),
  limit: z.optional(z.number()),
  projection: z.optional(z.string()),
})
const CalculateDocument = z.object({ ...collection, ...query })
const ModifyDocument = z.object({
  ...collection,
  ...transaction,
  ...query,
  data: z.string(),
  multi: z.optional(z.boolean()),
  merge: z.optional(z.boolean()),
  upsert: z.optional(z.boolean()),
})
const ModifyAndReturn = z.object({ ...collection, ...transaction, ...query, data: z.string() })
const RemoveDocument = z.object({ ...collection, ...transaction, ...query, multi: z.optional(z.boolean()) })

/**
 * Answers the requests that read and write documents. Transactions are in `transactionActions`, pipelines in
 * `aggregateActions`.
 */
export function databaseActions(engine: Engine, now: () => number): ActionTable {
  const queryOf = (text: string | undefined): Document =>
    text === undefined || text === '' ? {} : readEjson(text, now)

  return {
    'database.addCollection': async params => {
      await engine.addCollection(readParams(AddCollection, params).collectionName)
      return {}
    },

    'database.insertDocument': async params => {
      const { collectionName, data, transactionId } = readParams(InsertDocument, params)
      const documents = data.map(text => readEjson(text, now))
      return {
        data: { insertedIds: await engine.insert(collectionName, documents, transactionId ?? undefined) },
      }
    },

    'database.getDocument': async params => {
      const { collectionName, transactionId, ...wanted } = readParams(GetDocument, params)
      const options = {
        order: wanted.order === undefined ? undefined : orderOf(readEjson(wanted.order, now)),
        skip: wanted.offset,
        limit: wanted.limit,
        projection: wanted.projection === undefined ? undefined : readEjson(wanted.projection, now),
      }
      const found = await engine.find(
        collectionName,
        queryOf(wanted.query),
        options,
        transactionId ?? undefined,
      )
      const list = new DocumentList(found, writeForReading, true)
      return { data: { list }, limit: wanted.limit, offset: wanted.offset }
    },

    'database.calculateDocument': async params => {
      const { collectionName, query } = readParams(CalculateDocument, params)
      return { data: { total: await engine.count(collectionName, queryOf(query)) } }
    },

    'database.modifyDocument': async params => {
      const { collectionName, query, data, multi, merge, upsert, transactionId } = readParams(
        ModifyDocument,
        params,
      )
      const { updated, upsertedId } = await engine.update(
        collectionName,
        queryOf(query),
        readEjson(data, now),
        { multi: multi ?? false, upsert: upsert ?? false, replace: merge === false },
        transactionId ?? undefined,
      )
      return { data: { updated, upsert_id: upsertedId } }
    },

    'database.modifyAndReturnDoc': async params => {
      const { collectionName, query, data, transactionId } = readParams(ModifyAndReturn, params)
      const { updated, document } = await engine.updateAndReturn(
        collectionName,
        queryOf(query),
        readEjson(data, now),
        transactionId ?? undefined,
      )
      return { data: { updated, doc: document === null ? null : writeEjson(document) } }
    },

    'database.removeDocument': async params => {
      const { collectionName, query, multi, transactionId } = readParams(RemoveDocument, params)
      const removed = await engine.remove(
        collectionName,
        queryOf(query),
        multi ?? false,
        transactionId ?? undefined,
      )
      return { data: { deleted: removed } }
    },
  }
}

function orderOf(order: Document): Record<string, 1 | -1> {
  return Object.fromEntries(
    Object.entries(order).map(([path, direction]) => {
      if (direction === 1 || direction === -1) return [path, direction]
      throw new ActionFault('INVALID_PARAM', `the order of ${path} is 1 or -1`)
    }),
  )
}
