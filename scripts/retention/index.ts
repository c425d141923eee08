/**
 * What the retention rules would remove from the local data today: `npm run retention [-- --data DIR]`, and with
 * `--apply` removes it. The local system must not be running: it does the same by itself every night.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { schema } from '#cloud-functions/schema'
import { sdkEnvironment } from '#emulator/sdkEnvironment'
import { startCloudBase } from '#emulator/startCloudBase'
import { sayApplied, sayDryRun } from './sayRetention'

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '.local/data' }, apply: { type: 'boolean', default: false } },
})

const main = async () => {
  const { data, apply } = options
  if (!existsSync(join(data, 'database'))) throw new Error(`there is no database in ${data}`)
  // Without functions: nothing else happens to the data meanwhile.
  const cloudbase = await startCloudBase({
    dataDir: data,
    functionsDir: data,
    config: { envId: 'local', functions: [] },
    schema,
  })
  try {
    Object.assign(process.env, sdkEnvironment(cloudbase))
    const { applyRules, dryRun } =
      await import('#cloud-functions/features/privacy/workflows/retention/retain')
    const now = cloudbase.now()
    console.log(sayDryRun(await dryRun(now), now))
    if (apply) console.log(sayApplied(await applyRules(now, () => true)))
  } finally {
    await cloudbase.close()
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 1
})
