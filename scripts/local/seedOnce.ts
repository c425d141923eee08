import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CloudBase } from '#emulator/CloudBase'
import { DamagedDataError } from '#emulator/engine/DamagedDataError'
import { fileIdOf } from '#emulator/storage/cloudPath'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { seedInto } from '#seeds/seedInto'
import { idSecret } from './localSystem'

const begun = (dataDir: string) => join(dataDir, 'seeding')
const done = (dataDir: string) => join(dataDir, 'seeded')

/**
 * Clears away what an interrupted first start left behind: half a district is worse than none.
 * @throws DamagedDataError when a filled folder has lost its data
 */
export const prepareDataFolder = (dataDir: string): void => {
  if (existsSync(begun(dataDir))) rmSync(dataDir, { recursive: true, force: true })
  const file = join(dataDir, 'database', 'data.mdb')
  if (existsSync(done(dataDir)) && (!existsSync(file) || statSync(file).size === 0))
    throw new DamagedDataError(join(dataDir, 'database'), 'its data file is gone or empty')
}

/** Fills an empty data folder with the demonstration district, in China's present; a filled one is left alone. */
export const seedOnce = async (
  cloudbase: CloudBase,
  dataDir: string,
  say: (line: string) => void,
): Promise<void> => {
  if (existsSync(done(dataDir))) {
    say(`Data of ${readFileSync(done(dataDir), 'utf8')} kept.`)
    return
  }
  mkdirSync(dataDir, { recursive: true })
  const now = cloudbase.now()
  writeFileSync(begun(dataDir), new Date(now).toISOString())
  say('Seeding the demonstration district …')
  const data = demonstrationDistrict({
    now,
    fileIdPrefix: fileIdOf(cloudbase.env, ''),
    idSecret: idSecret(dataDir),
  })
  for (const { cloudPath, content } of data.files)
    await cloudbase.putFile({ cloudPath, content: Buffer.from(content) })
  await seedInto((collection, documents) => cloudbase.engine.insert(collection, documents), data)
  renameSync(begun(dataDir), done(dataDir))
}
