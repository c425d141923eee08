import { randomBytes } from 'node:crypto'
import type { Snapshot } from './ByteStore'
import type { Change } from './applyChanges'
import { transactionGone } from './faults'
import { Turns } from './turns'

/** What an open transaction holds: a state of the data, and its own writes that nobody else sees yet. */
export interface OpenTransaction {
  readonly id: string
  /** The state that it sees: that of its first operation, not of its beginning. */
  readonly snapshot: Snapshot
  /** By document, `before` as in the snapshot. */
  readonly changes: Map<string, Change>
  readonly deadline: number
}

interface Lock {
  readonly owner: string
  readonly released: Promise<void>
  readonly release: () => void
}

/**
 * The open transactions of one engine and the documents they have written. A document written by one of them is
 * closed to the others until it ends. Transactions of other engines (threads, processes) on the same folder are not
 * seen here: between those the revisions decide at the commit.
 */
export class Transactions {
  private readonly open = new Map<
    string,
    { transaction: OpenTransaction; timer: NodeJS.Timeout; release: () => void }
  >()
  private readonly turns = new Turns()
  private readonly taken = new Set<string>()
  private readonly locks = new Map<string, Lock>()

  constructor(
    private readonly takeSnapshot: () => Snapshot,
    private readonly lifeMs: number,
    private readonly now: () => number,
  ) {}

  begin(): string {
    const id = randomBytes(16).toString('hex')
    let snapshot: Snapshot | undefined
    const { takeSnapshot } = this
    const transaction: OpenTransaction = {
      id,
      get snapshot() {
        return (snapshot ??= takeSnapshot())
      },
      changes: new Map(),
      deadline: this.now() + this.lifeMs,
    }
    const timer = setTimeout(() => {
      this.end(id)
    }, this.lifeMs)
    timer.unref()
    this.open.set(id, { transaction, timer, release: () => snapshot?.release() })
    return id
  }

  /** @throws EngineFault `DATABASE_TRANSACTION_FAIL` when it has ended or outlived its time. */
  get(id: string): OpenTransaction {
    const transaction = this.open.get(id)?.transaction
    if (this.taken.has(id)) throw transactionGone()
    if (transaction !== undefined && this.now() < transaction.deadline) return transaction
    this.end(id)
    throw transactionGone()
  }

  /** The same, and from now on nobody else gets it: it is being committed. */
  take(id: string): OpenTransaction {
    const transaction = this.get(id)
    this.taken.add(id)
    return transaction
  }

  /** Lets go of the snapshot and of every lock; an unknown id is no error. */
  end(id: string): void {
    const held = this.open.get(id)
    if (held === undefined) return
    clearTimeout(held.timer)
    this.open.delete(id)
    this.taken.delete(id)
    held.release()
    for (const document of held.transaction.changes.keys()) {
      const lock = this.locks.get(document)
      if (lock?.owner !== id) continue
      this.locks.delete(document)
      lock.release()
      this.turns.next(document, () => this.locks.has(document))
    }
  }

  /** False when another open transaction has written the document. */
  lock(document: string, owner: string): boolean {
    const held = this.locks.get(document)
    if (held !== undefined) return held.owner === owner
    let release = (): void => undefined
    const released = new Promise<void>(resolve => {
      release = resolve
    })
    this.locks.set(document, { owner, released, release })
    return true
  }

  /** Resolves when the transaction that has written the document ends; undefined when there is none. */
  waitFor(document: string): Promise<void> | undefined {
    return this.locks.get(document)?.released
  }

  /**
   * Resolves when it is the turn of who has met a conflict there: when the transaction in the way has ended, and those
   * who came before have had theirs; at once when nothing stands in the way, and at the latest after a while.
   */
  turnAt(document: string): Promise<void> {
    return this.locks.has(document) ? this.turns.wait(document) : Promise.resolve()
  }

  endAll(): void {
    for (const id of [...this.open.keys()]) this.end(id)
  }
}
