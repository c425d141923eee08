import type { AuditEntry } from '#domain/audit/AuditLine'
import type { Instant } from '#domain/kernel/decision'
import type { Message } from '#domain/notices/Message'
import { Collection, type Filter, type FindOptions } from '../kit/Collection'
import type { StoredFileToMove } from '../kit/pictures/FileToMove'
import type { RepeatableId } from '../kit/repeatableId'
import { StaleWrite } from '../kit/StaleWrite'
import type { Transaction } from '../kit/transaction'
import type { CollectionName } from '../schema'
import { audit } from './audit'
import { earlierFacts, factTails, thingOf, type FactTail, type History } from './factTails'
import { factsThatStay, type Kept } from './Kept'
import { anyOf } from './madeBefore'
import { fieldsOf, nextRow, stateOf, type Auditing, type Change, type Row, type Rules } from './nextRow'
import { folded, isCurrent, refolded } from './refold'

export type { Row } from './nextRow'
/** A row as lists read it: without its facts and bookkeeping. */
export type Listed<State> = State & { readonly _id: string }
/** The same as it is found, with the version of the fold that made it. */
type Found<State> = Listed<State> & Pick<Kept<unknown>, 'foldVersion'>

/** A thing with its whole history, to be shown: nothing is appended to it. */
export type Whole<State, Fact> = State & Pick<Kept<Fact>, '_id' | 'facts'>

/** What waits in a thing's document to be delivered, to be chained, and to be moved. */
export interface Waiting {
  readonly outbox: readonly Message[]
  readonly auditOutbox: readonly AuditEntry[]
  readonly filesToMove: readonly StoredFileToMove[]
}

/** Makes the key by which a repeated request is known: one request id may serve several calls. */
export const requestKey = (requestId: string, call: string): string => `${requestId}:${call}`

/** The version of the fold stays with a list's rows until they are known to be current. */
const withoutBookkeeping = {
  facts: 0,
  earlier: 0,
  outbox: 0,
  auditOutbox: 0,
  filesToMove: 0,
  outboxDueAt: 0,
  involved: 0,
  blankedAt: 0,
  requestIds: 0,
} as const

/** Whether facts have left the document, or a run may have died while they did. */
const mayHaveTail = ({ earlier, facts }: Pick<Kept<unknown>, 'earlier' | 'facts'>): boolean =>
  earlier !== undefined || facts.length > factsThatStay

/**
 * Things that are the fold of their facts, one document each; each method says how many database calls it makes.
 *
 * What an older fold has made is folded anew when it is read, and stored so with its next change; where its history has a
 * tail, that costs one call more. What a filter asks is asked of the state as it is stored.
 */
export class FactStore<State extends object, Fact> {
  private readonly collection: Collection<Row<State, Fact>>
  private readonly rules: Rules<State, Fact>

  constructor(
    readonly name: CollectionName,
    rules: Rules<State, Fact> & Auditing<State, Fact>,
  ) {
    this.rules = rules
    this.collection = new Collection(name)
  }

  /** One call. */
  async byId(id: string): Promise<Row<State, Fact> | null> {
    const [row] = await this.rows({ _id: id }, { limit: 1 })
    return row ?? null
  }

  /** What a request has made, under whatever secret; one call. */
  async made(id: RepeatableId): Promise<Row<State, Fact> | null> {
    const [row] = await this.rows(anyOf(id), { limit: 1 })
    return row ?? null
  }

  /** One call; facts and bookkeeping stay away. One more for a page with things of an older fold. */
  async list(filter: Filter, options: Omit<FindOptions, 'fields'>): Promise<readonly Listed<State>[]> {
    const found = await this.collection.find<Found<State>>(filter, { ...options, fields: withoutBookkeeping })
    const anew = await this.foldedAnew(found)
    return found.map(row => ({ ...stateOf<State>(anew.get(row._id) ?? row), _id: row._id }))
  }

  /** Reads those of an older fold whole, and folds them. No call where there are none. */
  private async foldedAnew(found: readonly Found<unknown>[]): Promise<ReadonlyMap<string, Row<State, Fact>>> {
    const older = found.filter(row => !isCurrent(this.rules, row)).map(({ _id }) => _id)
    const rows = older.length === 0 ? [] : await this.rows({ _id: { $in: older } }, { limit: older.length })
    return new Map(rows.map(row => [row._id, row]))
  }

  /** One call; whole rows with their latest facts, for the sweeps and for what is told of lately. */
  async rows(filter: Filter, options: Omit<FindOptions, 'fields'>): Promise<readonly Row<State, Fact>[]> {
    const rows = await this.collection.find(filter, options)
    const older = rows.filter(row => !isCurrent(this.rules, row))
    const tails = await factTails.counted(this.historiesOf(older))
    return rows.map(row => (isCurrent(this.rules, row) ? row : this.refold(row, this.earlier(row, tails))))
  }

  /** Completes rows by what has left their documents. No call where nothing has, else one for every hundred tails. */
  async whole(rows: readonly Row<State, Fact>[]): Promise<readonly Whole<State, Fact>[]> {
    const tails = await factTails.counted(this.historiesOf(rows))
    return rows.map(row => {
      if (row.earlier === undefined) return row
      return { ...row, facts: folded(this.rules, row._id, [...this.earlier(row, tails), ...row.facts]).facts }
    })
  }

  /** One call; of each thing the fields that are named, and its id. One more as {@link list}. */
  async pick<Field extends keyof State & string>(
    fields: readonly Field[],
    filter: Filter,
    options: Omit<FindOptions, 'fields'>,
  ): Promise<readonly Listed<Pick<State, Field>>[]> {
    const only: Record<string, 1> = Object.fromEntries([...fields, 'foldVersion'].map(field => [field, 1]))
    const found = await this.collection.find<Found<Pick<State, Field>>>(filter, { ...options, fields: only })
    const anew = await this.foldedAnew(found)
    return found.map(row => {
      const there = anew.get(row._id)
      if (!there) return { ...stateOf<Pick<State, Field>>(row), _id: row._id }
      const picked = Object.fromEntries(fields.map(field => [field, there[field]])) as Pick<State, Field>
      return { ...picked, _id: row._id }
    })
  }

  /** One call. */
  count(filter: Filter): Promise<number> {
    return this.collection.count(filter)
  }

  /** One call. */
  aggregate<Result>(pipeline: readonly Filter[]): Promise<readonly Result[]> {
    return this.collection.aggregate(pipeline)
  }

  /** Reads the whole history of a thing, oldest first. Calls as {@link whole}. */
  async allFacts(row: Row<State, Fact>): Promise<readonly Fact[]> {
    const [whole = row] = await this.whole([row])
    return whole.facts
  }

  /**
   * Inserts a new thing: one call, or two when the same request came before; one more while there are secrets of before.
   * @returns the thing as it stands: the new one, or what the first request has made
   * @throws Error when its id was taken and is gone
   */
  async create([id, ...before]: RepeatableId, change: Change<Fact>): Promise<Row<State, Fact>> {
    const [earliest, ...others] = before
    const made = earliest === undefined ? null : await this.made([earliest, ...others])
    if (made) return made
    const { row } = nextRow(this.rules, null, id, change)
    if (await this.collection.insertOnce(row)) return row
    const first = await this.byId(id)
    if (!first) throw new Error(`${id} was taken and is gone`)
    return first
  }

  /**
   * One call, over exactly the revision that was read; one more when facts leave the document for the tail.
   * @throws StaleWrite when somebody was faster
   */
  async append(row: Row<State, Fact>, change: Change<Fact>): Promise<Row<State, Fact>> {
    const { row: next, leaving } = nextRow(this.rules, row, row._id, change)
    if (leaving.length > 0)
      await factTails.put(thingOf(this.name, row._id), row.earlier?.tails ?? 0, row.rev, leaving)
    await this.replace(row, next)
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
  async byIdIn(tx: Transaction, id: string): Promise<Row<State, Fact> | null> {
    const row = await tx.get<Row<State, Fact>>(this.name, id)
    if (!row || isCurrent(this.rules, row)) return row
    // What has left a document does not change any more, so it is none of the transaction's.
    const tails = await factTails.counted(this.historiesOf([row]))
    return this.refold(row, this.earlier(row, tails))
  }

  /**
   * Inserts a new thing within a transaction; two calls.
   * @returns the new one, or what stands there already
   */
  async createIn(tx: Transaction, id: string, change: Change<Fact>): Promise<Row<State, Fact>> {
    const first = await this.byIdIn(tx, id)
    if (first) return first
    const { row } = nextRow(this.rules, null, id, change)
    const noted = await this.noted(tx, row)
    await tx.put(this.name, noted)
    return noted
  }

  /**
   * The same as {@link append} within a transaction; two calls, one if the row was read by the transaction.
   * @throws StaleWrite when what stands there is not the revision that was read
   */
  async appendIn(tx: Transaction, row: Row<State, Fact>, change: Change<Fact>): Promise<Row<State, Fact>> {
    const stored = await this.byIdIn(tx, row._id)
    if (stored?.rev !== row.rev) throw new StaleWrite(row._id)
    // What stands there, not what was read: what is written beside appends may have changed at the same revision.
    const { row: next, leaving } = nextRow(this.rules, stored, row._id, change)
    if (leaving.length > 0)
      await factTails.putIn(tx, thingOf(this.name, row._id), row.earlier?.tails ?? 0, row.rev, leaving)
    const noted = await this.noted(tx, next)
    await tx.put(this.name, noted)
    return noted
  }

  /** Notes what waits for the chain where no outbox is read: one call for each deed. */
  private async noted(tx: Transaction, next: Row<State, Fact>): Promise<Row<State, Fact>> {
    if (this.rules.notedInTransaction === undefined) return next
    for (const entry of next.auditOutbox) await audit.noteIn(tx, entry)
    return { ...next, auditOutbox: [], outboxDueAt: null }
  }

  /** One call; conditional like {@link append}. Takes out what was delivered. @returns whether it was written */
  async clearOutbox(row: Row<State, Fact>, left: Waiting, dueAt: Instant | null): Promise<boolean> {
    const { outbox, auditOutbox, filesToMove } = left
    const files = row.filesToMove === undefined ? {} : { filesToMove }
    const fields = { outbox, auditOutbox, ...files, outboxDueAt: dueAt, rev: row.rev + 1 }
    return (await this.collection.update({ _id: row._id, rev: row.rev }, { $set: fields })) > 0
  }

  /**
   * Changes the words of a thing and of its whole history: for taking away names and texts that may not be kept, never
   * to change what happened. One call, conditional like {@link append}; where facts have left the document, or may have,
   * two more and one for each tail. A run that dies on the way leaves the thing as it was: it is to be reworded again.
   *
   * @param change makes the same with other words; it is asked for the thing, and for the facts of each tail in its place
   * @throws StaleWrite when somebody was faster
   */
  async reword(
    row: Row<State, Fact>,
    change: (row: Row<State, Fact>) => Row<State, Fact>,
  ): Promise<Row<State, Fact>> {
    const thing = thingOf(this.name, row._id)
    const changed = (facts: readonly unknown[]) => change({ ...row, facts: facts as readonly Fact[] }).facts
    if (mayHaveTail(row)) await factTails.reword(thing, row.rev, changed)
    const next = { ...change(row), rev: row.rev + 1 }
    await this.replace(row, next)
    if (mayHaveTail(row)) await factTails.close(thing, row.earlier?.tails ?? 0, next.rev)
    return next
  }

  /** Folds a stored document anew, as reading one of an older fold does; no call. See {@link refolded}. */
  refold(stored: object, earlier: readonly unknown[]): Row<State, Fact> {
    return refolded(this.rules, stored as Row<State, Fact>, earlier as readonly Fact[])
  }

  /** Tells whether today's fold has made a stored document; no call. */
  isCurrent(stored: Pick<Kept<unknown>, 'foldVersion'>): boolean {
    return isCurrent(this.rules, stored)
  }

  /** Writes over exactly the revision that was read. @throws StaleWrite when somebody was faster */
  private async replace({ _id, rev }: Row<State, Fact>, next: Row<State, Fact>): Promise<void> {
    const written = await this.collection.update({ _id, rev }, { $set: fieldsOf(this.rules, next) })
    if (written === 0) throw new StaleWrite(_id)
  }

  private historiesOf(rows: readonly Row<State, Fact>[]): readonly History[] {
    return rows.flatMap(({ _id, earlier }) =>
      earlier === undefined ? [] : [{ thing: thingOf(this.name, _id), earlier }],
    )
  }

  private earlier(row: Row<State, Fact>, tails: readonly FactTail[]): readonly Fact[] {
    const [history] = this.historiesOf([row])
    // As in `Collection`: only this project's stores write there.
    return history ? (earlierFacts(history, tails) as readonly Fact[]) : []
  }
}
