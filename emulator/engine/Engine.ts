/**
 * The document engine behind the local CloudBase: what every door to the data (the HTTP gateway, the in-process
 * transport of a function instance, the seeding command) is written against.
 *
 * Documents are plain JavaScript values as BSON knows them (Date, ObjectId and Binary included), never aliases of
 * what the engine holds. Queries, updates and pipelines are MongoDB's; an operator the engine does not know is
 * refused with {@link EngineFault} `DATABASE_REQUEST_FAILED`, never ignored.
 */
export type Document = Record<string, unknown> & { _id?: string }

/** A query, an update or a stage of a pipeline, in MongoDB's language. */
export type Expression = Readonly<Record<string, unknown>>

export interface FindOptions {
  readonly order?: Readonly<Record<string, 1 | -1>> | undefined
  readonly skip?: number | undefined
  /** Default 100; more than {@link ENGINE_LIMITS.documentsPerQuery} is cut to it, as on CloudBase. */
  readonly limit?: number | undefined
  readonly projection?: Readonly<Record<string, unknown>> | undefined
}

export interface UpdateOptions {
  readonly multi: boolean
  readonly upsert: boolean
  /** The update is a whole document that takes the place of the old one (`doc().set()`). */
  readonly replace: boolean
}

export interface UpdateOutcome {
  readonly updated: number
  readonly upsertedId: string | null
}

export interface IndexDeclaration {
  readonly name: string
  /** Ordered; a dotted path reaches into a document; an array value yields one entry for each element. */
  readonly keys: readonly { readonly path: string; readonly direction: 1 | -1 }[]
  readonly unique?: boolean
}

/** What a database is declared to hold: handed to the engine when it is opened, never guessed from the data. */
export type Schema = Readonly<Record<string, { readonly indexes: readonly IndexDeclaration[] }>>

/** How one operation was served. Tests assert on it; `/emulator/` shows it. */
export interface QueryPlan {
  readonly collection: string
  /** The index that served the query, `_id` for the primary key, `a | b` for an `$or`, null for a scan of the collection. */
  readonly index: string | null
  readonly documentsExamined: number
  readonly sortedInMemory: boolean
}

export interface Engine {
  addCollection(name: string): Promise<void>
  insert(collection: string, documents: readonly Document[], transactionId?: string): Promise<string[]>
  find(
    collection: string,
    query: Expression,
    options?: FindOptions,
    transactionId?: string,
  ): Promise<Document[]>
  count(collection: string, query: Expression): Promise<number>
  update(
    collection: string,
    query: Expression,
    change: Expression,
    options: UpdateOptions,
    transactionId?: string,
  ): Promise<UpdateOutcome>
  updateAndReturn(
    collection: string,
    query: Expression,
    change: Expression,
    transactionId?: string,
  ): Promise<{ updated: number; document: Document | null }>
  remove(collection: string, query: Expression, multi: boolean, transactionId?: string): Promise<number>
  aggregate(collection: string, pipeline: readonly Expression[]): Promise<Document[]>
  begin(): Promise<string>
  commit(transactionId: string): Promise<void>
  abort(transactionId: string): Promise<void>
  /** Plans of the operations since the last call, oldest first, at most the last 1,000. */
  takePlans(): QueryPlan[]
  /** Removes all data and ends open transactions: what is declared is there again, and empty. */
  clear(): Promise<void>
  close(): Promise<void>
}

export type EngineFaultCode =
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_DUPLICATE_WRITE'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'DATABASE_REQUEST_FAILED'
  /** Of the local CloudBase alone. */
  | 'DATABASE_STORAGE_FULL'

/** An operation that CloudBase would refuse, with the code and the wording it refuses it by. */
export class EngineFault extends Error {
  constructor(
    readonly code: EngineFaultCode,
    message: string,
  ) {
    super(message)
    this.name = 'EngineFault'
  }
}
