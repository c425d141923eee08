import { asBinary, open } from 'lmdb'
import type { RootDatabase, Transaction } from 'lmdb'
import { storageFull } from './faults'
import type { ByteEntry, ByteReader, ByteStore, ByteWriter, Snapshot } from './ByteStore'

/** Every open snapshot and every thread takes one; LMDB's own default of 126 is few for many function instances. */
const READERS = 1_024

type Database = RootDatabase<Uint8Array, Uint8Array>

/** Opens LMDB as a {@link ByteStore}. The data lies in `data.mdb` and `lock.mdb` of the folder. */
export function openByteStore(folder: string): ByteStore {
  const database: Database = open({
    path: folder,
    noSubdir: false,
    encoding: 'binary',
    keyEncoding: 'binary',
    maxReaders: READERS,
    // A commit is acknowledged only after its sync; with overlapping syncs it would be acknowledged before.
    overlappingSync: false,
  })
  const writer = writerOf(database)
  let isOpen = true
  const assertOpen = (): void => {
    if (!isOpen) throw new Error('the engine is closed')
  }
  return {
    present() {
      assertOpen()
      // Without this a read would see the state at the beginning of this turn of the event loop.
      database.resetReadTxn()
      return writer
    },
    snapshot() {
      assertOpen()
      return snapshotOf(database)
    },
    async write(work) {
      assertOpen()
      try {
        const written = database.transaction(() => work(writer))
        // LMDB makes a promise of the whole batch besides, at the end of this turn, which nobody awaits: a disk that is
        // full would end the process by it.
        setImmediate(() => {
          void database.committed.then(nothing, nothing)
        })
        return await written
      } catch (error) {
        throw asFault(await causeOf(error))
      }
    },
    writeNow(work) {
      try {
        return database.transactionSync(() => work(writer))
      } catch (error) {
        throw asFault(error)
      }
    },
    startAnew(work) {
      assertOpen()
      database.transactionSync(() => {
        database.clearSync()
        work(writer)
      })
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      await database.close()
    },
  }
}

const nothing = (): void => undefined
/** ENOSPC and EDQUOT, as LMDB hands on what the system said. */
const NO_SPACE: ReadonlySet<unknown> = new Set([28, 122, 'ENOSPC', 'EDQUOT'])

/** A disk without space is no fault of ours: nothing of the write was kept, and the next may succeed. */
function asFault(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code
  return NO_SPACE.has(code) ? storageFull() : error
}

/** A failed commit carries its cause as a promise of its own, which would otherwise go unhandled. */
async function causeOf(error: unknown): Promise<unknown> {
  const cause = (error as { commitError?: Promise<unknown> } | null)?.commitError
  if (cause === undefined) return error
  try {
    await cause
    return error
  } catch (reason) {
    return reason
  }
}

function readerOf(database: Database, transaction?: Transaction): ByteReader {
  const options = transaction === undefined ? {} : { transaction }
  return {
    get: key => getBytes(database, key, options),
    range: (start, end, reverse) => rangeOf(database, start, end, reverse, options),
  }
}

type ReadOptions = { transaction?: Transaction }

function getBytes(database: Database, key: Buffer, options: ReadOptions): Uint8Array | undefined {
  // The declared type leaves out the options that the method takes.
  const binary = database as unknown as {
    getBinary(key: Buffer, options: ReadOptions): Uint8Array | undefined
  }
  return binary.getBinary(key, options)
}

function rangeOf(
  database: Database,
  start: Buffer,
  end: Buffer,
  reverse: boolean,
  options: ReadOptions,
): Iterable<ByteEntry> {
  return reverse
    ? database.getRange({
        ...options,
        start: end,
        end: start,
        reverse,
        exclusiveStart: true,
        inclusiveEnd: true,
      })
    : database.getRange({ ...options, start, end })
}

function writerOf(database: Database): ByteWriter {
  return {
    ...readerOf(database),
    put: (key, value) => {
      database.putSync(key, asBinary(value) as unknown as Uint8Array)
    },
    remove: key => {
      database.removeSync(key)
    },
  }
}

function snapshotOf(database: Database): Snapshot {
  database.resetReadTxn()
  const transaction = database.useReadTransaction()
  let open = true
  return {
    ...readerOf(database, transaction),
    release: () => {
      if (open) transaction.done()
      open = false
    },
  }
}
