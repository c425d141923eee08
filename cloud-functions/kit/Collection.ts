import { chunksOf } from '#domain/kernel/chunksOf'
import { countDatabaseCall } from './databaseCalls'
import { checked, isDuplicate } from './faults'
import { cloudbase } from './sdk'

/** A condition in MongoDB's language. Values come from parsed inputs and from documents, never unparsed. */
export type Filter = Readonly<Record<string, unknown>>
export type Order = Readonly<Record<string, 1 | -1>>

export interface FindOptions {
  readonly order?: Order
  /** At most 1,000, CloudBase's own limit. */
  readonly limit: number
  /** Fields to leave out (0) or the only ones to read (1). */
  readonly fields?: Readonly<Record<string, 0 | 1>>
}

const insertBatch = 500

/** One collection of the document database, each method one database call, in the types of its documents. */
export class Collection<Row extends { readonly _id: string }> {
  constructor(private readonly name: string) {}

  private async handle() {
    countDatabaseCall()
    return (await cloudbase()).database().collection(this.name)
  }

  async find<Part = Row>(filter: Filter, options: FindOptions): Promise<readonly Part[]> {
    let query = (await this.handle()).options({ raw: true }).where(filter).limit(options.limit)
    for (const [path, direction] of Object.entries(options.order ?? {}))
      query = query.orderBy(path, direction === 1 ? 'asc' : 'desc')
    if (options.fields) query = query.field(options.fields)
    // The one place where stored documents get their type: only this project's stores write to these collections.
    return checked(await query.get()).data as Part[]
  }

  async first(filter: Filter, fields?: FindOptions['fields']): Promise<Row | null> {
    const [row] = await this.find(filter, { limit: 1, ...(fields ? { fields } : {}) })
    return row ?? null
  }

  /** @throws what {@link isDuplicate} knows when the id or a unique value is taken */
  async insert(row: Row): Promise<void> {
    checked(await (await this.handle()).add(row))
  }

  /**
   * Inserts a document unless its id is taken: somebody, or an earlier try, was faster.
   * @returns whether it was inserted
   * @throws whatever else the database says
   */
  async insertOnce(row: Row): Promise<boolean> {
    try {
      await this.insert(row)
      return true
    } catch (fault) {
      if (isDuplicate(fault)) return false
      throw fault
    }
  }

  /** All or none. @throws like {@link insert} */
  async insertAll(rows: readonly Row[]): Promise<void> {
    if (rows.length > 0) checked(await (await this.handle()).add(rows))
  }

  /**
   * Inserts those that are not there yet; those that are stay as they are. One call when none is there, as on the first
   * try of a job that may be repeated; three where another run has inserted some of them before.
   */
  async insertMissing(rows: readonly Row[]): Promise<void> {
    for (const part of chunksOf(rows, insertBatch)) {
      if (await this.insertedAll(part)) continue
      const there = await this.find<{ readonly _id: string }>(
        { _id: { $in: part.map(({ _id }) => _id) } },
        { limit: insertBatch, fields: { _id: 1 } },
      )
      const known = new Set(there.map(({ _id }) => _id))
      const missing = part.filter(({ _id }) => !known.has(_id))
      if (await this.insertedAll(missing)) continue
      // One by one: another run of the same job is inserting the same ones now.
      for (const row of missing) await this.insertOnce(row)
    }
  }

  /** @returns false when an id is taken; then none is inserted */
  private async insertedAll(rows: readonly Row[]): Promise<boolean> {
    try {
      await this.insertAll(rows)
      return true
    } catch (fault) {
      if (isDuplicate(fault)) return false
      throw fault
    }
  }

  /** @returns how many documents it removed */
  async remove(filter: Filter): Promise<number> {
    const query = (await this.handle()).options({ raw: true, multiple: true }).where(filter)
    return (checked((await query.remove()) as object) as { deleted: number }).deleted
  }

  /** Applies an update with MongoDB's operators to every match. @returns how many documents it changed */
  async update(filter: Filter, change: Readonly<Record<string, object>>): Promise<number> {
    const query = (await this.handle()).options({ raw: true, multiple: true }).where(filter)
    const reply: unknown = checked((await query.update(change)) as object)
    return (reply as { updated: number }).updated
  }

  /**
   * Writes the database's own date into a document and reads it back: one call, three the first time.
   * @throws Error when the database writes none
   */
  async stamp(id: string): Promise<Date> {
    const stamped = await this.stampIfThere(id)
    if (stamped) return stamped
    countDatabaseCall()
    await (await cloudbase()).database().collection(this.name).doc(id).set({ at: null })
    const anew = await this.stampIfThere(id)
    if (!anew) throw new Error('the database has written no date')
    return anew
  }

  private async stampIfThere(id: string): Promise<Date | null> {
    countDatabaseCall()
    const database = (await cloudbase()).database()
    const reply: unknown = checked(
      (await database
        .collection(this.name)
        .where({ _id: id })
        .updateAndReturn({ at: (database as unknown as { serverDate(): unknown }).serverDate() })) as object,
    )
    const { doc } = reply as { doc?: { at?: unknown } | null }
    return doc?.at instanceof Date ? doc.at : null
  }

  async count(filter: Filter): Promise<number> {
    const reply: unknown = checked(
      (await (await this.handle()).options({ raw: true }).where(filter).count()) as object,
    )
    return (reply as { total: number }).total
  }

  async aggregate<Result>(
    pipeline: readonly Readonly<Record<string, unknown>>[],
  ): Promise<readonly Result[]> {
    countDatabaseCall()
    const collection = (await cloudbase()).database().collection(this.name)
    // `raw` must be an option of the collection itself: `options()` of a typed collection keeps that class.
    const reply: unknown = checked(
      (await collection
        .options({ raw: true })
        .aggregate([...pipeline])
        .end()) as object,
    )
    return (reply as { data: Result[] }).data
  }
}
