/* `npm run emulator -- --port 7070 --data .local/data …`: a local CloudBase alone. */
import { readOptions } from './readOptions'
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
main().catch((error: unknown) => {
  // Whatever stands in the way of a start has one line that says so.
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
