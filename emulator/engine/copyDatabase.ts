import { mkdirSync } from 'node:fs'
import { open } from 'lmdb'
import { checkDataFolder, markAsHeld } from './checkDataFolder'

/**
 * Copies a database into another folder as it stands at one instant, while others read and write it.
 *
 * @param from folder of an engine, in use or not
 * @param to folder that is made; it must not hold a database yet
 * @throws DamagedDataError when the data cannot be read, Error when there is no space
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  checkDataFolder(from)
  mkdirSync(to, { recursive: true })
  const database = open({
    path: from,
    noSubdir: false,
    readOnly: true,
    encoding: 'binary',
    keyEncoding: 'binary',
    maxReaders: 1_024,
  })
  try {
    await (database as unknown as { backup(folder: string, compact: boolean): Promise<void> }).backup(
      to,
      false,
    )
  } finally {
    await database.close()
  }
  checkDataFolder(to)
  markAsHeld(to)
}
