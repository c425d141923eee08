import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { DataFolderInUseError, lockDataFolder } from '#emulator/dataFolder/lockDataFolder'
import { startCloudBase } from '#emulator/startCloudBase'

import { temporaryFolder } from '../startForTest'

describe('the data folder', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => {
    folder.remove()
  })

  test('serves one local CloudBase at a time, and the next once it has closed', async () => {
    const first = await startCloudBase({ dataDir: folder.path })
    await expect(startCloudBase({ dataDir: folder.path })).rejects.toBeInstanceOf(DataFolderInUseError)
    await first.close()
    const second = await startCloudBase({ dataDir: folder.path })
    await second.close()
  })

  test('a lock of a process that is gone is taken over', () => {
    writeFileSync(join(folder.path, 'emulator.lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: null }))
    lockDataFolder(folder.path)()
  })

  test('a lock whose number now belongs to another process is taken over', () => {
    writeFileSync(join(folder.path, 'emulator.lock'), JSON.stringify({ pid: process.ppid, started: '1' }))
    lockDataFolder(folder.path)()
  })

  test('a lock of a process that runs is respected', () => {
    writeFileSync(join(folder.path, 'emulator.lock'), JSON.stringify({ pid: process.ppid, started: null }))
    expect(() => lockDataFolder(folder.path)).toThrow(DataFolderInUseError)
  })

  test('a lock that was cut short is taken over', () => {
    writeFileSync(join(folder.path, 'emulator.lock'), '{"pid":')
    lockDataFolder(folder.path)()
  })

  test('a failed start gives the folder and the port back', async () => {
    const functions = [{ name: 'not-built' }]
    await expect(startCloudBase({ dataDir: folder.path, config: { functions } })).rejects.toThrow(/not-built/)
    await (await startCloudBase({ dataDir: folder.path })).close()
  })

  test('a damaged database is refused in words, and not touched', async () => {
    const first = await startCloudBase({ dataDir: folder.path, schema: { notes: { indexes: [] } } })
    await first.engine.insert('notes', [{ text: 'kept' }])
    await first.close()
    const database = join(folder.path, 'database')
    for (const file of readdirSync(database)) truncateSync(join(database, file), 100)
    const start = startCloudBase({ dataDir: folder.path })
    await expect(start).rejects.toMatchObject({ name: 'DamagedDataError' })
  })

  test('what was written is there after a restart', async () => {
    const schema = { notes: { indexes: [] } }
    const first = await startCloudBase({ dataDir: folder.path, schema })
    await first.engine.insert('notes', [{ _id: 'n1', text: 'kept' }])
    await first.close()
    const second = await startCloudBase({ dataDir: folder.path, schema })
    expect(await second.engine.find('notes', {})).toEqual([{ _id: 'n1', text: 'kept' }])
    await second.close()
  })
})
