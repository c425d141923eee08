import type { ByteReader } from './ByteStore'
import type { Change } from './applyChanges'
import type { CollectionRecord } from './catalogue'
import type { EngineContext } from './EngineContext'
import type { Intent } from './planChanges'
import type { OpenTransaction } from './transactions'
import { applyChanges, checkChanges, documentKey } from './applyChanges'
import { collectionIn } from './catalogue'
import { DuplicateKey, transactionConflict } from './faults'
import { unpack } from './storedDocument'

/** The state that an operation decides upon. */
export interface Sight {
  readonly reader: ByteReader
  readonly collection: CollectionRecord
  /** What its transaction has written before. */
  readonly written: ReadonlyMap<string, Change>
}

/** Decides what to write. It may be asked again when it had to wait, so it must not keep anything. */
export type Decide<Answer> = (sight: Sight) => Intent<Answer>

/** Makes a text of a document's key, by which a `Map` finds it. */
export const documentName = (collection: CollectionRecord, idKey: Buffer): string =>
  documentKey(collection, idKey).toString('latin1')

/** Carries out a write, by itself or within a transaction. @throws EngineFault for a key that is taken, in the code of this engine */
export async function performWrite<Answer>(
  context: EngineContext,
  collection: string,
  transactionId: string | undefined,
  decide: Decide<Answer>,
): Promise<Answer> {
  try {
    return transactionId === undefined
      ? await writeAlone(context, collection, decide)
      : await writeWithin(context, context.transactions.get(transactionId), collection, decide)
  } catch (error) {
    throw error instanceof DuplicateKey ? error.toFault(context.duplicateCode) : error
  }
}

/**
 * Decides and writes inside LMDB's one write transaction, so nothing can come between. A document that an open
 * transaction of this engine has written is waited for, as MongoDB does.
 */
async function writeAlone<Answer>(
  context: EngineContext,
  collection: string,
  decide: Decide<Answer>,
): Promise<Answer> {
  for (;;) {
    const outcome = await commit(context, writer => {
      const catalogue = context.catalogues.of(writer)
      const record = collectionIn(catalogue, collection)
      const { changes, answer } = decide({ reader: writer, collection: record, written: new Map() })
      for (const { idKey } of changes) {
        const wait = context.transactions.waitFor(documentName(record, idKey))
        if (wait !== undefined) return { wait }
      }
      applyChanges(writer, catalogue, changes)
      return { answer }
    })
    if ('answer' in outcome) return outcome.answer
    await outcome.wait
  }
}

/** A failed commit leaves nothing behind, in memory neither. */
async function commit<Result>(
  context: EngineContext,
  work: Parameters<typeof context.store.write<Result>>[0],
): Promise<Result> {
  try {
    return await context.store.write(work)
  } catch (error) {
    context.catalogues.forget()
    throw error
  }
}

/**
 * Decides, and keeps the writes for the commit. A conflict with an open transaction is told when that has ended: the SDK
 * tries again at once, and on a slow disk it would otherwise spend all its tries in vain. Its own transaction ends before
 * it waits, so that nobody waits for it.
 */
async function writeWithin<Answer>(
  context: EngineContext,
  transaction: OpenTransaction,
  collection: string,
  decide: Decide<Answer>,
): Promise<Answer> {
  let inTheWay: string | undefined
  const record = collectionIn(context.catalogues.of(transaction.snapshot), collection)
  try {
    const sight = { reader: transaction.snapshot, collection: record, written: transaction.changes }
    const { changes, answer } = decide(sight)
    for (const change of changes) {
      if (stage(context, transaction, record, change)) continue
      inTheWay = documentName(record, change.idKey)
      throw transactionConflict()
    }
    const present = context.store.present()
    if (changes.length > 0) {
      checkChanges(present, context.catalogues.of(present), [...transaction.changes.values()])
    }
    return answer
  } catch (error) {
    // As in MongoDB a write that fails ends its transaction.
    context.transactions.end(transaction.id)
    if (inTheWay !== undefined) await context.transactions.turnAt(inTheWay)
    throw error
  }
}

/** Keeps a change for the commit; false when another writer has been, or is, at the document. */
function stage(
  context: EngineContext,
  transaction: OpenTransaction,
  collection: CollectionRecord,
  change: Change,
): boolean {
  const name = documentName(collection, change.idKey)
  const before = transaction.changes.get(name)?.before ?? change.before
  if (revisionNow(context.store.present(), collection, change.idKey) !== (before?.revision ?? 0)) {
    return false
  }
  if (!context.transactions.lock(name, transaction.id)) return false
  transaction.changes.set(name, { ...change, before })
  return true
}

function revisionNow(reader: ByteReader, collection: CollectionRecord, idKey: Buffer): number {
  const bytes = reader.get(documentKey(collection, idKey))
  return bytes === undefined ? 0 : unpack(bytes).revision
}

/**
 * Commits what a transaction has written, all of it or nothing.
 * @throws EngineFault `DATABASE_TRANSACTION_CONFLICT` when a document was written since the transaction began.
 */
export async function commitTransaction(context: EngineContext, transactionId: string): Promise<void> {
  const transaction = context.transactions.take(transactionId)
  const changes = [...transaction.changes.values()]
  try {
    if (changes.length === 0) return
    await commit(context, writer => {
      const catalogue = context.catalogues.of(writer)
      for (const { collection, idKey, before } of changes) {
        const now = revisionNow(writer, collectionIn(catalogue, collection), idKey)
        if (now !== (before?.revision ?? 0)) throw transactionConflict()
      }
      applyChanges(writer, catalogue, changes)
    })
  } catch (error) {
    // The key was free at the write: somebody else has taken it since.
    throw error instanceof DuplicateKey ? transactionConflict() : error
  } finally {
    context.transactions.end(transactionId)
  }
}
