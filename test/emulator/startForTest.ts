import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { CloudBase, CloudBaseOptions } from '#emulator/CloudBase'
import { startCloudBase } from '#emulator/startCloudBase'

/** Functions made for these tests, each a folder with an index.js. */
export const FIXTURE_FUNCTIONS = join(__dirname, 'fixtures', 'functions')

/** A new empty folder; `remove` takes it away with all that is in it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'cloudbase-'))
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** A local CloudBase on a folder of its own, which goes when it closes. */
export async function startForTest(options: Partial<CloudBaseOptions> = {}): Promise<CloudBase> {
  const folder = temporaryFolder()
  const cloudbase = await startCloudBase({
    dataDir: folder.path,
    functionsDir: FIXTURE_FUNCTIONS,
    ...options,
  })
  const close = async (): Promise<void> => {
    await cloudbase.close()
    folder.remove()
  }
  return { ...cloudbase, close }
}
