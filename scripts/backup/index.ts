/**
 * `npm run backup [-- --data DIR] [--to DIR]`: a backup of the local data, database and files, while the system runs or
 * not; verified at its end. Ends with 1 when the data have flaws (`npm run verify` names them), 2 when there is none.
 */
import { parseArgs } from 'node:util'
import { makeBackup } from './makeBackup'

const now = new Date().toISOString()
const stamp = now.slice(0, 19).replaceAll(/[-:]/g, '')
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '.local/data' },
    to: { type: 'string', default: `.local/backups/${stamp}` },
  },
})

makeBackup(options.data, options.to, now)
  .then(flaws => {
    const state = flaws === 0 ? 'verified' : `with ${String(flaws)} flaws that the data themselves have`
    console.log(`${options.to}: ${state}. npm run restore -- ${options.to} puts it back.`)
    process.exitCode = flaws === 0 ? 0 : 1
  })
  .catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : String(fault))
    process.exitCode = 2
  })
