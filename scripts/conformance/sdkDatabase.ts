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
  readonly RegExp: (options: { regexp: string; options: string }) => object
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
