import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { schema } from '#cloud-functions/schema'
import { checkIndexes } from '#emulator/engine/checkIndexes'
import { openEngine } from '#emulator/engine/openEngine'
import type { Finding } from './Flaw'
import { verifyDatabase } from './verifyDatabase'

/** Entries are mended before anything is looked for by them. */
const indexesOf = async (path: string, isRepairing: boolean): Promise<Finding> => {
  const flaws = await checkIndexes({ path, schema, repair: isRepairing })
  return {
    kind: 'indexes',
    checked: Object.values(schema).flatMap(({ indexes }) => indexes).length,
    flaws: flaws.map(({ collection, index, id, what }) => ({
      id: `${collection}.${index}`,
      what: `${what} entry for ${id}`,
      mend: () => Promise.resolve(isRepairing),
    })),
    older: [],
  }
}

/**
 * Verifies the whole database of a data folder, and hands what it found on while the database is open.
 * @throws Error when there is no database, DamagedDataError when it cannot be read
 */
export const verifyFolder = async <Result>(
  dataDir: string,
  isRepairing: boolean,
  use: (found: readonly Finding[]) => Promise<Result> | Result,
): Promise<Result> => {
  const path = join(dataDir, 'database')
  if (!existsSync(path)) throw new Error(`there is no database in ${dataDir}`)
  const indexes = await indexesOf(path, isRepairing)
  const engine = openEngine({ path, schema })
  try {
    return await use([indexes, ...(await verifyDatabase(engine))])
  } finally {
    await engine.close()
  }
}

/** What was found wrong, of all kinds. */
export const flawsIn = (found: readonly Finding[]): number => found.flatMap(({ flaws }) => flaws).length
