import type sdk from '@cloudbase/node-sdk'

type Sdk = ReturnType<typeof sdk.init>
type SdkDatabase = ReturnType<Sdk['database']>

/** A transaction as the SDK gives it; its own declarations leave it untyped. */
export interface Transaction extends Pick<SdkDatabase, 'collection'> {
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}

/** The database of the SDK, with types for what its own declarations leave untyped. */
export interface Database extends Pick<SdkDatabase, 'collection' | 'createCollection'> {
  readonly Geo: SdkDatabase['Geo'] & {
    readonly LineString: new (points: readonly object[]) => object
    readonly Polygon: new (rings: readonly object[]) => object
  }

  readonly command: Omit<SdkDatabase['command'], 'mod'> & { mod(divisor: number, remainder: number): object }
  startTransaction(): Promise<Transaction>
  runTransaction(body: (transaction: Transaction) => Promise<unknown>, attempts?: number): Promise<unknown>
  serverDate(options?: { offset: number }): object
  RegExp(options: { regexp: string; options: string }): object
  ObjectId(options: { id: string }): object
}

/** The same database, in which every collection has its name with something before it. */
export const withPrefix = (database: Database, prefix: string): Database => {
  if (prefix === '') return database
  const within = (transaction: Transaction): Transaction => {
    const collection: Transaction['collection'] = name => transaction.collection(prefix + name)
    return Object.assign(Object.create(transaction) as Transaction, { collection })
  }
  const collections: Partial<Database> = {
    collection: name => database.collection(prefix + name),
    createCollection: async name => (await database.createCollection(prefix + name)) as unknown,
    startTransaction: async () => within(await database.startTransaction()),
    runTransaction: (body, attempts) =>
      database.runTransaction(transaction => body(within(transaction)), attempts),
  }
  return Object.assign(Object.create(database) as Database, collections)
}

/** What a read gives: the list of a query, the document of a transaction, the rows of a pipeline. */
export async function dataOf(read: Promise<unknown>): Promise<unknown> {
  return ((await read) as { data: unknown }).data
}

/** What a count gives. */
export async function totalOf(count: Promise<unknown>): Promise<number> {
  return ((await count) as { total: number }).total
}

/** The error that a request is refused with. @throws when it is not refused */
export async function refusalOf(request: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await request
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message }
    throw error
  }
  throw new Error('the request was expected to be refused')
}
