import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '#emulator/engine/Engine'
import { openEngine } from '#emulator/engine/openEngine'

/** One engine for all rows of a file, with the collection `things`. */
export function sharedEngine(): () => Engine {
  let engine: Engine | undefined
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'operators-test-'))
    engine = openEngine({ path: folder, schema: { things: { indexes: [] } } })
  })
  afterAll(async () => {
    await engine?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (engine === undefined) throw new Error('the engine is opened before the first test')
    return engine
  }
}
