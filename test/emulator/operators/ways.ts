import { EJSON } from 'bson'
import { Db } from '@cloudbase/database'
import { ActionFault } from '#emulator/actions/ActionFault'
import type { Document, Engine } from '#emulator/engine/Engine'
import { openLocal, type LocalOpenDoor } from '../conformance/doors'

/** Whatever the rows need of an engine. */
export type Asked = Pick<Engine, 'addCollection' | 'insert' | 'find' | 'aggregate' | 'update' | 'remove'>

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
  }
}
type RequestClass = new (config: unknown) => { send(action: string, params: object): Promise<Reply> }

const written = (value: object): string => EJSON.stringify(value, { relaxed: false })
const read = (list: readonly string[] | undefined): Document[] =>
  (list ?? []).map(text => EJSON.parse(text) as Document)

/** The requests of the SDK's database, whose builder would write a row's conditions in its own way. */
const requestsOf = ({ app }: LocalOpenDoor): Asked => {
  const database = app.database() as unknown as { readonly config: unknown }
  const { reqClass } = Db as unknown as { readonly reqClass: RequestClass }
  const send = async (action: string, params: object): Promise<NonNullable<Reply['data']>> => {
    const { code, message, data } = await new reqClass(database.config).send(`database.${action}`, params)
    if (code !== undefined) throw new ActionFault(code as ActionFault['code'], message ?? '')
    return data ?? {}
  }
  return {
    addCollection: async collectionName => void (await send('addCollection', { collectionName })),
    insert: async (collectionName, documents) => {
      const { insertedIds } = await send('insertDocument', { collectionName, data: documents.map(written) })
      return [...(insertedIds ?? [])]
    },
    find: async (collectionName, query, options = {}) => {
      const { projection } = options
      const { list } = await send('getDocument', {
        collectionName,
        queryType: 'WHERE',
        query: written(query),
        ...(projection === undefined ? {} : { projection: written(projection) }),
      })
      return read(list)
    },
    aggregate: async (collectionName, pipeline) => {
      const stages = pipeline.flatMap(stage =>
        Object.entries(stage).map(([stageKey, value]) => ({ stageKey, stageValue: writtenValue(value) })),
      )
      return read((await send('aggregateDocuments', { collectionName, stages })).list)
    },
    update: async (collectionName, query, change, { multi, upsert, replace }) => {
      const { updated, upsert_id } = await send('modifyDocument', {
        collectionName,
        query: written(query),
        data: written(change),
        multi,
        upsert,
        merge: !replace,
      })
      return { updated: updated ?? 0, upsertedId: upsert_id ?? null }
    },
    remove: async (collectionName, query, multi) =>
      (await send('removeDocument', { collectionName, query: written(query), multi })).deleted ?? 0,
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

/** One database for all rows of a describe, with the collection `things`, asked in one of the ways. */
export const sharedDatabase = (way: Way): (() => Asked) => {
  let open: LocalOpenDoor | undefined
  let asked: Asked | undefined
  beforeAll(async () => {
    open = await openLocal(way === 'in-process' ? way : 'gateway', { schema: { things: { indexes: [] } } })
    asked = way === 'engine' ? open.cloudbase.engine : requestsOf(open)
  })
  afterAll(() => open?.close())
  return () => {
    if (asked === undefined) throw new Error('the database is opened before the first test')
    return asked
  }
}
