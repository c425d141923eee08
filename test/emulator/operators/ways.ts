import { EJSON } from 'bson'
import { Db } from '@cloudbase/database'
import { ActionFault } from '#emulator/actions/ActionFault'
import type { Document, Engine, Schema } from '#emulator/engine/Engine'
import { openLocal, type LocalOpenDoor } from '../conformance/doors'

/** Whatever a function can ask of an engine. */
export type Asked = Omit<Engine, 'takePlans' | 'clear' | 'close'>

/** How a row is asked: of the engine itself, and by the SDK's own requests through each of the doors to it. */
export const WAYS = ['engine', 'gateway', 'in-process'] as const

export type Way = (typeof WAYS)[number]

interface Reply {
  readonly code?: string
  readonly message?: string
  readonly data?: {
    readonly list?: readonly string[]
    readonly insertedIds?: readonly string[]
    readonly updated?: number
    readonly upsert_id?: string | null
    readonly deleted?: number
    readonly total?: number
    readonly doc?: string | null
  }
  readonly transactionId?: string
}
type RequestClass = new (config: unknown) => { send(action: string, params: object): Promise<Reply> }

const written = (value: object): string => EJSON.stringify(value, { relaxed: false })
// In process the SDK asks for the list of documents by `map` alone; what it gets is no list for anything else.
const read = (list: readonly string[] | undefined): Document[] => [
  ...(list ?? []).map(text => EJSON.parse(text) as Document),
]

/** The requests of the SDK's database, whose builder would write a row's conditions in its own way. */
const requestsOf = ({ app }: LocalOpenDoor): Asked => {
  const database = app.database() as unknown as { readonly config: unknown }
  const { reqClass } = Db as unknown as { readonly reqClass: RequestClass }
  const request = async (action: string, params: object): Promise<Reply> => {
    const reply = await new reqClass(database.config).send(`database.${action}`, params)
    if (reply.code !== undefined)
      throw new ActionFault(reply.code as ActionFault['code'], reply.message ?? '')
    return reply
  }
  const send = async (action: string, params: object) => (await request(action, params)).data ?? {}
  const within = (transactionId: string | undefined) => (transactionId === undefined ? {} : { transactionId })
  return {
    addCollection: async collectionName => {
      await send('addCollection', { collectionName })
    },
    insert: async (collectionName, documents, transactionId) => {
      const data = documents.map(written)
      const { insertedIds } = await send('insertDocument', { collectionName, data, ...within(transactionId) })
      return [...(insertedIds ?? [])]
    },
    find: async (collectionName, query, { projection, order, skip, limit } = {}, transactionId) => {
      const { list } = await send('getDocument', {
        ...{ collectionName, queryType: 'WHERE', query: written(query), ...within(transactionId) },
        ...(projection === undefined ? {} : { projection: written(projection) }),
        ...(order === undefined ? {} : { order: written(order) }),
        ...(skip === undefined ? {} : { offset: skip }),
        ...(limit === undefined ? {} : { limit }),
      })
      return read(list)
    },
    count: async (collectionName, query) =>
      (await send('calculateDocument', { collectionName, query: written(query) })).total ?? -1,
    aggregate: async (collectionName, pipeline) => {
      const stages = pipeline.flatMap(stage =>
        Object.entries(stage).map(([stageKey, value]) => ({ stageKey, stageValue: writtenValue(value) })),
      )
      return read((await send('aggregateDocuments', { collectionName, stages })).list)
    },
    update: async (collectionName, query, change, { multi, upsert, replace }, transactionId) => {
      const { updated, upsert_id } = await send('modifyDocument', {
        ...{ collectionName, query: written(query), data: written(change), ...within(transactionId) },
        ...{ multi, upsert, merge: !replace },
      })
      return { updated: updated ?? -1, upsertedId: upsert_id ?? null }
    },
    updateAndReturn: async (collectionName, query, change, transactionId) => {
      const params = { collectionName, query: written(query), data: written(change) }
      const { updated, doc } = await send('modifyAndReturnDoc', { ...params, ...within(transactionId) })
      return { updated: updated ?? -1, document: read(doc ? [doc] : [])[0] ?? null }
    },
    remove: async (collectionName, query, multi, transactionId) => {
      const params = { collectionName, query: written(query), multi, ...within(transactionId) }
      return (await send('removeDocument', params)).deleted ?? -1
    },
    begin: async () => (await request('startTransaction', {})).transactionId ?? 'none',
    commit: async transactionId => {
      await send('commitTransaction', { transactionId })
    },
    abort: async transactionId => {
      await send('abortTransaction', { transactionId })
    },
  }
}

/**
 * The code by which a query is refused in a way. The SDK sends queries as EJSON, which has a meaning of its own for a
 * `$regex`: what is none there does not come as far as the engine.
 */
export const refusalFor = (way: Way, query: unknown): { readonly code: string } => {
  try {
    EJSON.parse(written(query as object))
  } catch {
    return { code: way === 'engine' ? 'DATABASE_REQUEST_FAILED' : 'INVALID_PARAM' }
  }
  return { code: 'DATABASE_REQUEST_FAILED' }
}

/** Tells whether a pipeline can be asked in a way: on the wire each stage is one name with its value. */
export const canBeAsked = (way: Way, pipeline: unknown): boolean =>
  way === 'engine' || (pipeline as readonly object[]).every(stage => Object.keys(stage).length === 1)

const writtenValue = (value: unknown): string =>
  value !== null && typeof value === 'object' ? written(value) : JSON.stringify(value)

/** One database for all tests of a describe, asked in one of the ways; it can be made empty again. */
export const sharedDatabase = (
  way: Way,
  schema: Schema = { things: { indexes: [] } },
): (() => Asked & Pick<Engine, 'clear'>) => {
  let open: LocalOpenDoor | undefined
  let asked: (Asked & Pick<Engine, 'clear'>) | undefined
  beforeAll(async () => {
    open = await openLocal(way === 'in-process' ? way : 'gateway', { schema })
    const { engine } = open.cloudbase
    asked = way === 'engine' ? engine : { ...requestsOf(open), clear: () => engine.clear() }
  })
  afterAll(() => open?.close())
  return () => {
    if (asked === undefined) throw new Error('the database is opened before the first test')
    return asked
  }
}
