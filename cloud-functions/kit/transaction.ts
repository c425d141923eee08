import { setTimeout as pause } from 'node:timers/promises'
import type { CloudBase } from '@cloudbase/node-sdk'
import type { CollectionName } from '../schema'
import { countDatabaseCall } from './databaseCalls'
import { checked, isConflict } from './faults'
import { cloudbase } from './sdk'
import { StaleWrite } from './StaleWrite'

interface Identified {
  readonly _id: string
}

/** Documents read and written by id, all of it or none: CloudBase lets a transaction do nothing else. */
export interface Transaction {
  /**
   * The document as it was when the transaction began, or as this transaction has written it. One database call the
   * first time, none after it: others' writes are not seen.
   */
  get<Row extends Identified>(collection: CollectionName, id: string): Promise<Row | null>
  /** Puts the whole document in the place of whatever has its id. One database call. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a caller names the document: put<Person>
  put<Row extends Identified>(collection: CollectionName, row: Row): Promise<void>
}

/** A transaction as the SDK hands it out: collections whose requests carry its id. */
type Opened = Pick<ReturnType<CloudBase['database']>, 'collection'>

/** The SDK's own declaration is `any`. It repeats what met a conflict at once, so many times. */
interface RunsTransactions {
  runTransaction<Result>(attempt: (opened: Opened) => Promise<Result>, repetitions: number): Promise<Result>
}

class OpenTransaction implements Transaction {
  private readonly seen = new Map<string, Identified | null>()

  constructor(private readonly opened: Opened) {}

  async get<Row extends Identified>(collection: CollectionName, id: string): Promise<Row | null> {
    const key = `${collection} ${id}`
    if (!this.seen.has(key)) this.seen.set(key, await this.read(collection, id))
    // As in `Collection`: only this project's stores write there, so they know what stands there.
    return this.seen.get(key) as Row | null
  }

  async put(collection: CollectionName, row: Identified): Promise<void> {
    const { _id, ...fields } = row
    countDatabaseCall()
    checked(await this.opened.collection(collection).doc(_id).set(fields))
    this.seen.set(`${collection} ${_id}`, row)
  }

  private async read(collection: CollectionName, id: string): Promise<Identified | null> {
    countDatabaseCall()
    // Inside a transaction the SDK answers with the one document, not with a list as its declaration says.
    const reply: unknown = checked(await this.opened.collection(collection).doc(id).get())
    return (reply as { data: Identified | null }).data
  }
}

const mostTries = 8
const firstPauseMilliseconds = 20
const longestPauseMilliseconds = 200

/** A while by chance, longer after each try: two that met would otherwise meet again, on a slow machine every time. */
const pauseAfter = (tries: number): Promise<void> =>
  pause(Math.random() * Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** (tries - 1)))

/**
 * Reads and writes several documents as one: what `work` puts is written together at its end, or not at all.
 *
 * - `work` may run up to eight times, when others write the same documents: nothing but `tx` may be touched in it, no
 *   message sent, nothing remembered.
 * - Whatever it throws, a refusal too, undoes its writes and comes out unchanged.
 * - Two transactions that each read what the other one writes do not meet. What a decision rests upon must be put, too,
 *   if it may not change meanwhile.
 *
 * Two database calls (start, commit) besides those of `tx`; as many again, and one for its end, for each repetition.
 *
 * @throws StaleWrite when others were faster every time: whoever answers a call then loads and decides once more
 */
export const inTransaction = async <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> => {
  const database: RunsTransactions = (await cloudbase()).database()
  const attempt = async (opened: Opened): Promise<Result> => {
    countDatabaseCall()
    const result = await work(new OpenTransaction(opened))
    countDatabaseCall()
    return result
  }
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.runTransaction(attempt, 0)
    } catch (fault) {
      // The SDK has asked for the end of the transaction.
      countDatabaseCall()
      if (!isConflict(fault)) throw fault
      if (tries === mostTries) throw new StaleWrite('what a transaction wrote')
    }
    await pauseAfter(tries)
  }
}
