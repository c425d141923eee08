import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flawsIn, verifyFolder } from '../verify/verifyFolder'
import { copyData } from './copyData'

/** Says that a folder is a whole backup, and of when. */
export const backupMark = 'backup.json'

/** What stands there already, or does not. */
export class BackupError extends Error {}

/**
 * Makes a backup of a data folder, whether or not the system runs, and verifies it. It has its name only when it is
 * whole.
 * @returns how many flaws verifying it has found: those of the data themselves
 * @throws BackupError when there is no data, or something of the name is there; DamagedDataError
 */
export const makeBackup = async (dataDir: string, to: string, madeAt: string): Promise<number> => {
  if (!existsSync(join(dataDir, 'database'))) throw new BackupError(`there is no database in ${dataDir}`)
  if (existsSync(to)) throw new BackupError(`${to} is there already`)
  const part = `${to}.part`
  rmSync(part, { recursive: true, force: true })
  try {
    await copyData(dataDir, part)
    const flaws = await verifyFolder(part, false, flawsIn)
    writeFileSync(join(part, backupMark), JSON.stringify({ madeAt, of: dataDir, flaws }))
    renameSync(part, to)
    return flaws
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}
