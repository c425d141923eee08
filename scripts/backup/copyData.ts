import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { copyDatabase } from '#emulator/engine/copyDatabase'

const database = 'database'
const files = 'files'
/** Whose data folder it is now, and what says that a folder is a backup. */
const ofTheFolder = ['emulator.lock', 'backup.json']

/** What is being uploaded is nobody's yet. */
const isStored = (path: string): boolean => !basename(path).startsWith('draft-')

const copyFiles = (from: string, to: string): void => {
  if (!existsSync(join(from, files))) return
  for (const name of readdirSync(join(from, files)).filter(isStored)) {
    const target = join(to, files, name)
    // A stored file never changes under its name; one that was moved or thrown away since it was listed is missing.
    if (existsSync(join(from, files, name))) cpSync(join(from, files, name), target, { force: true })
  }
}

/**
 * Copies a data folder, in use or not: files, then the database as it stands at one instant, then files again, so that
 * what the database of that instant names is there whether it came before or went after.
 * @throws DamagedDataError, or Error when there is no space
 */
export const copyData = async (from: string, to: string): Promise<void> => {
  mkdirSync(join(to, files), { recursive: true })
  copyFiles(from, to)
  await copyDatabase(join(from, database), join(to, database))
  copyFiles(from, to)
  for (const name of readdirSync(from))
    if (![database, files, ...ofTheFolder].includes(name))
      cpSync(join(from, name), join(to, name), { recursive: true, force: true })
}
