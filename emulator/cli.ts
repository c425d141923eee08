#!/usr/bin/env node
/* `cloudbase-emulator --data .cloudbase …`: a local CloudBase alone; `npm run emulator -- …` from its sources. */
import { readOptions, USAGE } from './readOptions'
import { startCloudBase } from './startCloudBase'
import { bearFullOutput } from './system/noSpace'

async function main(): Promise<void> {
  const began = performance.now()
  const cloudbase = await startCloudBase({
    ...readOptions(process.argv.slice(2)),
    onInvocation: line => {
      console.log(JSON.stringify(line))
    },
  })
  const took = Math.round(performance.now() - began)
  const stop = (): void => {
    cloudbase.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  console.log(
    `local CloudBase ready at ${cloudbase.url} in ${String(took)} ms, console at ${cloudbase.url}/emulator/`,
  )
}

bearFullOutput()
const asked = process.argv[2]
if (asked === '--help' || asked === '-h') {
  console.log(USAGE)
  process.exit(0)
}
main().catch((error: unknown) => {
  // Whatever stands in the way of a start has one line that says so.
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
