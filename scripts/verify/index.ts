/**
 * Verifies a whole database: `npm run verify [-- --data DIR] [-- --repair]`.
 *
 * Folds every thing anew and compares, holds every index entry against the documents, follows every reference, and looks
 * for missing tails. Without `--repair` it changes nothing and says what it would mend. Ends with 1 when something is
 * wrong and was not mended. The local system may be running.
 */
import { parseArgs } from 'node:util'
import { repair } from './repair'
import { sayFindings } from './sayFindings'
import { flawsIn, verifyFolder } from './verifyFolder'

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '.local/data' }, repair: { type: 'boolean', default: false } },
})

const main = () =>
  verifyFolder(options.data, options.repair, async found => {
    console.log(sayFindings(found))
    const left = options.repair ? await repair(found) : found
    if (options.repair) console.log(`\nafter mending:\n${sayFindings(left)}`)
    process.exitCode = flawsIn(left) > 0 ? 1 : 0
  })

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 2
})
