import type { AuditEntry } from '#domain/audit/AuditLine'
import type { Instant } from '#domain/kernel/decision'
import type { Message } from '#domain/notices/Message'
import { Collection, type Filter, type FindOptions } from '../kit/Collection'
import { StaleWrite } from '../kit/StaleWrite'
import type { Transaction } from '../kit/transaction'
import type { CollectionName } from '../schema'
import { fieldsOf, nextRow, type Auditing, type Change, type Row, type Rules } from './nextRow'

export type { Row } from './nextRow'
/** A row as lists read it: without its facts and bookkeeping. */
export type Listed<State> = State & { readonly _id: string }

/** What waits in a thing's document to be delivered, to be chained, and to be moved. */
export interface Waiting {
  readonly outbox: readonly Message[]
  readonly auditOutbox: readonly AuditEntry[]
  readonly filesToMove: readonly string[]
}

export const requestKey = (requestId: string, call: string): string => `${requestId}:${call}`

const withoutBookkeeping = {
  facts: 0,
  outbox: 0,
  auditOutbox: 0,
  filesToMove: 0,
  outboxDueAt: 0,
  involved: 0,
  blankedAt: 0,
  requestIds: 0,
} as const

/** Things that are the fold of their facts, one document each; each method says how many database calls it makes. */
export class FactStore<State extends object, Fact> {
  private readonly collection: Collection<Row<State, Fact>>
  private readonly rules: Rules<State, Fact>

  constructor(
    private readonly name: CollectionName,
    rules: Rules<State, Fact> & Auditing<State, Fact>,
  ) {
    this.rules = rules
    this.collection = new Collection(name)
  }

  /** One call. */
  byId(id: string): Promise<Row<State, Fact> | null> {
    return this.collection.first({ _id: id })
  }

  /** One call; facts and bookkeeping stay away. */
  list(filter: Filter, options: FindOptions): Promise<readonly Listed<State>[]> {
    return this.collection.find<Listed<State>>(filter, { fields: withoutBookkeeping, ...options })
  }

  /** One call; of each thing the fields that are named, and its id. */
  async pick<Field extends keyof State & string>(
    fields: readonly Field[],
    filter: Filter,
    options: Omit<FindOptions, 'fields'>,
  ): Promise<readonly Listed<Pick<State, Field>>[]> {
    const only: Record<string, 1> = Object.fromEntries(fields.map(field => [field, 1]))
    return this.collection.find<Listed<Pick<State, Field>>>(filter, { ...options, fields: only })
  }

  /** One call; whole rows, for the sweeps and for what is told of lately. */
  rows(filter: Filter, options: FindOptions): Promise<readonly Row<State, Fact>[]> {
    return this.collection.find(filter, options)
  }

  /** One call. */
  count(filter: Filter): Promise<number> {
    return this.collection.count(filter)
  }

  /** One call. */
  aggregate<Result>(pipeline: readonly Filter[]): Promise<readonly Result[]> {
    return this.collection.aggregate(pipeline)
  }

  /**
   * Inserts a new thing: one call, or two when the same request came before.
   * @returns the thing as it stands: the new one, or what the first request has made
   */
  async create(id: string, change: Change<Fact>): Promise<Row<State, Fact>> {
    const row = nextRow(this.rules, null, id, change)
    if (await this.collection.insertOnce(row)) return row
    const first = await this.byId(id)
    if (!first) throw new Error(`${id} was taken and is gone`)
    return first
  }

  /** One call, over exactly the revision that was read. @throws StaleWrite when somebody was faster */
  async append(row: Row<State, Fact>, change: Change<Fact>): Promise<Row<State, Fact>> {
    const next = nextRow(this.rules, row, row._id, change)
    const written = await this.collection.update(
      { _id: row._id, rev: row.rev },
      { $set: fieldsOf(this.rules, next) },
    )
    if (written === 0) throw new StaleWrite(row._id)
    return next
  }

  /**
   * One call, whatever the revision is: raises numbers that stand beside the fold (`beside` of the rules). Repeated or
   * late it changes nothing, and no append takes it back.
   */
  async raiseTo(id: string, numbers: { readonly [Field in keyof State]?: number }): Promise<void> {
    await this.collection.update({ _id: id }, { $max: numbers })
  }

  /** One call the first time, as {@link Transaction.get}. */
  byIdIn(tx: Transaction, id: string): Promise<Row<State, Fact> | null> {
    return tx.get(this.name, id)
  }

  /**
   * Inserts a new thing within a transaction; two calls.
   * @returns the new one, or what stands there already
   */
  async createIn(tx: Transaction, id: string, change: Change<Fact>): Promise<Row<State, Fact>> {
    const first = await this.byIdIn(tx, id)
    if (first) return first
    const row = nextRow(this.rules, null, id, change)
    await tx.put(this.name, row)
    return row
  }

  /**
   * The same as {@link append} within a transaction; two calls, one if the row was read by the transaction.
   * @throws StaleWrite when what stands there is not the revision that was read
   */
  async appendIn(tx: Transaction, row: Row<State, Fact>, change: Change<Fact>): Promise<Row<State, Fact>> {
    const stored = await this.byIdIn(tx, row._id)
    if (stored?.rev !== row.rev) throw new StaleWrite(row._id)
    // What stands there, not what was read: what is written beside appends may have changed at the same revision.
    const next = nextRow(this.rules, stored, row._id, change)
    await tx.put(this.name, next)
    return next
  }

  /** One call; conditional like {@link append}. Takes out what was delivered. @returns whether it was written */
  async clearOutbox(row: Row<State, Fact>, left: Waiting, dueAt: Instant | null): Promise<boolean> {
    const { outbox, auditOutbox, filesToMove } = left
    const files = row.filesToMove === undefined ? {} : { filesToMove }
    const fields = { outbox, auditOutbox, ...files, outboxDueAt: dueAt, rev: row.rev + 1 }
    return (await this.collection.update({ _id: row._id, rev: row.rev }, { $set: fields })) > 0
  }

  /**
   * One call; conditional like {@link append}. Puts a row with other words in the place of one that was read: for
   * taking away names and texts that may not be kept, never to change what happened.
   * @throws StaleWrite when somebody was faster
   */
  async reword(row: Row<State, Fact>, reworded: Row<State, Fact>): Promise<Row<State, Fact>> {
    const next = { ...reworded, rev: row.rev + 1 }
    const written = await this.collection.update(
      { _id: row._id, rev: row.rev },
      { $set: fieldsOf(this.rules, next) },
    )
    if (written === 0) throw new StaleWrite(row._id)
    return next
  }

  /** One call. @returns how many things are gone */
  remove(filter: Filter): Promise<number> {
    return this.collection.remove(filter)
  }
}
