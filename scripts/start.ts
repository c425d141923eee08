/**
 * `npm start`: the whole system in a browser, on seeded data. Ctrl-C ends it; the data stays.
 *
 * --port P (default 8080), --data DIR (default .local/data), --no-build, --fresh (begin with new data)
 */
import { bearFullOutput } from '#emulator/system/noSpace'
import { start } from './local/start'

bearFullOutput()
start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
