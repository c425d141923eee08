/**
 * Writes the public record of a counted vote: `npm run record -- VOTE [--data DIR] [--to FILE]`.
 *
 * `verifier/` reads it. Says its root and what it is worth; ends with 1 where none may be published, because it would
 * give choices away. The local system may be running.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { schema } from '#cloud-functions/schema'
import { recordText } from '#domain/votes/proof/recordText'
import { openEngine } from '#emulator/engine/openEngine'
import { recordIn, sayRecorded } from './exportRecord'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '.local/data' }, to: { type: 'string' } },
})

const main = async () => {
  const [voteId] = positionals
  if (voteId === undefined) throw new Error('which vote? npm run record -- VOTE')
  const path = join(options.data, 'database')
  if (!existsSync(path)) throw new Error(`there is no database in ${options.data}`)
  const engine = openEngine({ path, schema })
  const made = await recordIn(engine, voteId).finally(() => engine.close())
  console.log(sayRecorded(made))
  if ('record' in made) writeFileSync(options.to ?? `${voteId}.record.json`, recordText(made.record))
  else process.exitCode = 1
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 2
})
