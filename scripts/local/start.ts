import { existsSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { CloudBase } from '#emulator/CloudBase'
import { buildIfStale } from '../build/buildIfStale'
import { buildTargets } from '../build/targets'
import { startLocalSystem } from './localSystem'
import { prepareDataFolder, seedOnce } from './seedOnce'

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORT'] ?? '8080' },
    data: { type: 'string', default: '.local/data' },
    'no-build': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
})

const build = async () => {
  for (const target of [buildTargets.functions, buildTargets.browserPages]) {
    if (!options['no-build']) {
      if (!existsSync(target.output))
        console.log(`Building the ${target.name}, a minute at most the first time …`)
      await buildIfStale(target)
    }
    if (!existsSync(target.output))
      throw new Error(
        `The ${target.name} are not built: ${target.output} is missing. Run npm start without --no-build.`,
      )
  }
  if (!options['no-build']) await buildIfStale(buildTargets.sampleRosters)
}

const sayWhereToLook = (cloudbase: CloudBase) => {
  console.log(`
  仲恺先锋 is running: ${cloudbase.url}

  Try: pick 「业主」 and vote on the lift repair · raise an issue with a photo · switch to 「支部书记」
       and accept it · wait for nobody: the clock escalates what is late.
  Rosters to import as the property manager: ${cloudbase.url}/samples/banshan.xlsx, banshan-6.csv and banshan-12.xlsx
  Behind the scenes (messages sent, calls, clock): ${cloudbase.url}/emulator/
  Data: ${options.data} (npm start -- --fresh begins anew). Ctrl-C stops.
`)
}

const stopOnSignal = (cloudbase: CloudBase) => {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void cloudbase.close().then(() => process.exit(0))
    })
}

/**
 * Builds what is stale, starts the local CloudBase with the functions and the pages, fills an empty data folder with the
 * demonstration district, and says where to look.
 *
 * @throws an error of one clear line: a taken port, a damaged or used data folder, a missing build
 */
export const start = async (): Promise<CloudBase> => {
  await build()
  if (options.fresh) rmSync(options.data, { recursive: true, force: true })
  prepareDataFolder(options.data)
  const cloudbase = await startLocalSystem({
    dataDir: options.data,
    port: Number(options.port),
    hosting: buildTargets.browserPages.output,
  })
  stopOnSignal(cloudbase)
  await seedOnce(cloudbase, options.data, line => {
    console.log(line)
  })
  sayWhereToLook(cloudbase)
  return cloudbase
}
