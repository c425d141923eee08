import type { Engine, Schema } from './Engine'
import type { DuplicateCode } from './faults'
import { CatalogueCache } from './catalogue'
import { checkDataFolder } from './checkDataFolder'
import { PlanLog } from './EngineContext'
import { ENGINE_LIMITS } from './limits'
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

/**
 * Opens the engine on a folder and brings its indexes in line with the schema.
 * @throws DamagedDataError when the folder's data cannot be read
 */
export function openEngine(options: EngineOptions): Engine {
  checkDataFolder(options.path)
  const store = openByteStore(options.path)
  try {
    reconcileSchema(store, options.schema)
  } catch (error) {
    void store.close()
    throw error
  }
  const lifeMs = options.transactionLifeMs ?? ENGINE_LIMITS.transactionLifeMs
  return new LocalEngine({
    store,
    catalogues: new CatalogueCache(),
    transactions: new Transactions(() => store.snapshot(), lifeMs, options.now ?? Date.now),
    plans: new PlanLog(),
    schema: options.schema,
    duplicateCode: options.duplicateCode ?? 'DATABASE_DUPLICATE_WRITE',
  })
}
