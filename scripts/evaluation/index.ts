/**
 * Computes every figure that was published anew from the facts: `npm run evaluation:recompute [-- --data DIR]`. It agrees
 * to the last unit, or ends with 1 and names what differs. It changes nothing. The local system must not be running.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { schema } from '#cloud-functions/schema'
import { sdkEnvironment } from '#emulator/sdkEnvironment'
import { startCloudBase } from '#emulator/startCloudBase'
import { sayRecomputed } from './sayRecomputed'

const { values: options } = parseArgs({ options: { data: { type: 'string', default: '.local/data' } } })

const main = async () => {
  const { data } = options
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
    const { recompute } = await import('#cloud-functions/features/evaluation/workflows/recompute')
    const recomputed = await recompute()
    console.log(sayRecomputed(recomputed))
    if (recomputed.differences.length > 0) process.exitCode = 1
  } finally {
    await cloudbase.close()
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 2
})
