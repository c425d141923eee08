/**
 * Verifies a whole database: `npm run verify [-- --data DIR] [-- --repair]`.
 *
 * Folds every thing anew and compares, holds every index entry against the documents, follows every reference, and looks
 * for missing tails. Without `--repair` it changes nothing and says what it would mend. Ends with 1 when something is
 * wrong and was not mended. The local system may be running.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { schema } from '#cloud-functions/schema'
import { checkIndexes } from '#emulator/engine/checkIndexes'
import { openEngine } from '#emulator/engine/openEngine'
import type { Finding } from './Flaw'
import { repair } from './repair'
import { sayFindings } from './sayFindings'
import { verifyDatabase } from './verifyDatabase'

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '.local/data' }, repair: { type: 'boolean', default: false } },
})

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

const main = async () => {
  const path = join(options.data, 'database')
  if (!existsSync(path)) throw new Error(`there is no database in ${options.data}`)
  const indexes = await indexesOf(path, options.repair)
  const engine = openEngine({ path, schema })
  try {
    const found = [indexes, ...(await verifyDatabase(engine))]
    console.log(sayFindings(found))
    const left = options.repair ? await repair(found) : found
    const wrong = left.flatMap(({ flaws }) => flaws).length
    if (options.repair) console.log(`\nafter mending:\n${sayFindings(left)}`)
    process.exitCode = wrong > 0 ? 1 : 0
  } finally {
    await engine.close()
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 2
})
