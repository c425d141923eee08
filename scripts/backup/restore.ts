/**
 * `npm run restore -- BACKUP [--data DIR] [--overwrite]`: puts a backup in the place of the local data, and verifies it.
 * Data that are there stay unless `--overwrite` is said, and are put aside then. The system must not be running.
 */
import { parseArgs } from 'node:util'
import { restoreBackup } from './restoreBackup'

const {
  values: options,
  positionals: [backup = ''],
} = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '.local/data' },
    overwrite: { type: 'boolean', default: false },
  },
})

restoreBackup({
  backup,
  dataDir: options.data,
  overwrite: options.overwrite,
  aside: `replaced-${String(Date.now())}`,
})
  .then(({ replaced, flaws }) => {
    if (replaced !== null) console.log(`What was there is in ${replaced}.`)
    console.log(`${options.data}: restored, ${flaws === 0 ? 'verified' : `with ${String(flaws)} flaws`}.`)
    process.exitCode = flaws === 0 ? 0 : 1
  })
  .catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : String(fault))
    process.exitCode = 2
  })
