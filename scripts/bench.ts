/**
 * `npm run bench`: the whole path of the local system (HTTP, function, database builder, engine, disk) over both
 * transports, beside bare node:http and plain LMDB in the same run. `-- --quick` only shows that it runs.
 * `BENCH_PROFILE=in-process` (or `gateway`) writes a processor profile of its main thread into .cache/profiles.
 */
import { bench } from './bench/bench'

bench().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
