import { createRequire } from 'node:module'

import { systemErrorCode } from '../system/systemErrorCode'
import type { DatabaseClass } from './pinTransport'

const SDK = '@cloudbase/node-sdk'
const DATABASE = '@cloudbase/database'

/**
 * Finds the database class that a module would get through the SDK, loaded as that module would load it, or null when
 * the SDK cannot be reached from there (the module then uses no database, or carries an SDK of its own).
 * @throws Error when the SDK is there and cannot be loaded
 */
export function findDatabaseClass(fromFile: string): DatabaseClass | null {
  try {
    const sdk = createRequire(fromFile).resolve(SDK)
    const loaded = createRequire(sdk)(DATABASE) as { Db?: DatabaseClass }
    return loaded.Db ?? null
  } catch (error) {
    if (systemErrorCode(error) === 'MODULE_NOT_FOUND') return null
    throw error
  }
}
