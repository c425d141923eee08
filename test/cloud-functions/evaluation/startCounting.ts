import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Snapshot } from '#domain/evaluation/Snapshot'
import { schema } from '#cloud-functions/schema'
import { startCloudBase } from '#emulator/startCloudBase'
import { bundleFixture } from '../functions/bundleFixture'
import type { Wish } from '../functions/counting.fixture'

/** Three at night in China. */
export const nightOf = (day: string): number => Date.parse(`${day}T03:00:00+08:00`)

interface Swept {
  readonly done: number
  readonly calls: number
  readonly died: boolean
}

/** A local CloudBase in which months are counted at whatever instant is asked for. */
export const startCounting = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counting-'))
  bundleFixture('counting', join(folder, 'functions'))
  const cloud = await startCloudBase({
    dataDir: join(folder, 'data'),
    functionsDir: join(folder, 'functions'),
    config: { envId: 'test', functions: [{ name: 'counting', timeout: 60 }] },
    schema,
    transport: 'in-process',
    instances: { min: 0, max: 2 },
  })
  const wish = (data: Wish) => cloud.callFunction({ name: 'counting', data })
  return {
    cloud,
    sweep: async (data: Omit<Extract<Wish, { wish: 'sweep' }>, 'wish'>): Promise<Swept> =>
      (await wish({ wish: 'sweep', ...data })) as Swept,
    differences: async (): Promise<readonly unknown[]> =>
      ((await wish({ wish: 'recompute' })) as { differences: readonly unknown[] }).differences,
    published: async (): Promise<readonly Snapshot[]> =>
      (await cloud.engine.find(
        'evaluationSnapshots',
        {},
        {
          order: { _id: 1 },
          limit: 1_000,
        },
      )) as unknown as Snapshot[],
    /** As if nothing had ever been counted. */
    forget: async (): Promise<void> => {
      for (const name of ['evaluationRuns', 'evaluationParts', 'evaluationSnapshots', 'dailyJobs'] as const)
        await cloud.engine.remove(name, {}, true)
    },
    close: async (): Promise<void> => {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Counting = Awaited<ReturnType<typeof startCounting>>
