import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockDataFolder } from '#emulator/dataFolder/lockDataFolder'
import { flawsIn, verifyFolder } from '../verify/verifyFolder'
import { copyData } from './copyData'
import { BackupError, backupMark } from './makeBackup'

const isFilled = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0

interface Restoring {
  /** A folder that a backup was made into. */
  readonly backup: string
  readonly dataDir: string
  /** Whether what lies in the data folder is put aside. */
  readonly overwrite: boolean
  /** What it is put aside as: beside the folder, under its name and this. */
  readonly aside: string
}

/** Where what was there has been put, or null where nothing was; and the flaws found in what is there now. */
interface Restored {
  readonly replaced: string | null
  readonly flaws: number
}

/**
 * Puts a backup in the place of a data folder and verifies it. What was there is put aside, never thrown away.
 * @throws BackupError when it is no backup, or data are there and may not be replaced; DataFolderInUseError while a system
 *   runs on them; DamagedDataError
 */
export const restoreBackup = async ({ backup, dataDir, overwrite, aside }: Restoring): Promise<Restored> => {
  if (!existsSync(join(backup, backupMark)))
    throw new BackupError(`${backup} is no backup, or not a whole one`)
  const wasFilled = isFilled(dataDir)
  if (wasFilled && !overwrite)
    throw new BackupError(`there are data in ${dataDir}: with --overwrite they are put aside`)
  if (wasFilled) lockDataFolder(dataDir)()
  const part = `${dataDir}.part`
  rmSync(part, { recursive: true, force: true })
  try {
    await copyData(backup, part)
    const flaws = await verifyFolder(part, false, flawsIn)
    const replaced = wasFilled ? `${dataDir}.${aside}` : null
    if (replaced !== null) renameSync(dataDir, replaced)
    else rmSync(dataDir, { recursive: true, force: true })
    renameSync(part, dataDir)
    return { replaced, flaws }
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}
