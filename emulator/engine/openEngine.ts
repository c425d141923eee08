import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BSONError } from 'bson'
import { isNoSpace } from '../system/noSpace'
import type { ByteReader, ByteStore } from './ByteStore'
import type { Engine, Schema } from './Engine'
import type { DuplicateCode } from './faults'
import { CatalogueCache, readState } from './catalogue'
import { checkDataFolder, markAsHeld } from './checkDataFolder'
import { DamagedDataError } from './DamagedDataError'
import { PlanLog } from './EngineContext'
import { STATE_KEY } from './keyspace'
import { ENGINE_LIMITS } from './limits'
import { idMaker } from './newId'
import { openByteStore } from './openByteStore'
import { reconcileSchema } from './reconcileSchema'
import { Transactions } from './transactions'

import { LocalEngine } from './LocalEngine'

export interface EngineOptions {
  /** A folder; made when it is not there. Other threads and processes may have it open at the same time. */
  readonly path: string
  readonly schema: Schema
  /** Milliseconds since 1970. By it a transaction's life is judged; Date.now unless a test moves the clock. */
  readonly now?: () => number
  /** What a duplicate key is answered with; the documented code unless told otherwise. */
  readonly duplicateCode?: DuplicateCode
  readonly transactionLifeMs?: number
}

/** @throws DamagedDataError when LMDB does not take the file */
function openStore(folder: string): ByteStore {
  try {
    return openByteStore(folder)
  } catch (error) {
    throw existsSync(join(folder, 'data.mdb')) && !isNoSpace(error)
      ? new DamagedDataError(folder, error instanceof Error ? error.message : String(error))
      : error
  }
}

/** Entries, and none of those that this engine writes first. */
function isForeign(reader: ByteReader): boolean {
  if (reader.get(STATE_KEY) !== undefined) return false
  for (const _entry of reader.range(Buffer.from([0]), Buffer.from([0xff]), false)) return true
  return false
}

/** What BSON and views of bytes throw for bytes that are not theirs. */
function isUnreadable(error: unknown): boolean {
  return error instanceof RangeError || error instanceof TypeError || BSONError.isBSONError(error)
}

/**
 * Opens the engine on a folder and brings its indexes in line with the schema.
 * @throws DamagedDataError when the folder's data cannot be read
 */
export function openEngine(options: EngineOptions): Engine {
  checkDataFolder(options.path)
  const store = openStore(options.path)
  try {
    if (isForeign(store.present()))
      throw new DamagedDataError(options.path, 'it is the file of another program')
    reconcileSchema(store, options.schema)
    markAsHeld(options.path)
  } catch (error) {
    void store.close()
    throw isUnreadable(error) ? new DamagedDataError(options.path, 'its content cannot be read') : error
  }
  const lifeMs = options.transactionLifeMs ?? ENGINE_LIMITS.transactionLifeMs
  return new LocalEngine({
    store,
    catalogues: new CatalogueCache(),
    transactions: new Transactions(() => store.snapshot(), lifeMs, options.now ?? Date.now),
    plans: new PlanLog(),
    schema: options.schema,
    now: options.now ?? Date.now,
    newId: idMaker(() => readState(store.present()).revision),
    duplicateCode: options.duplicateCode ?? 'DATABASE_DUPLICATE_WRITE',
  })
}
