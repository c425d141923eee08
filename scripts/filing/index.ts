/**
 * Prints the file for registration (备案), from the code itself: `npm run filing`, or `-- --to FILE` to write it down.
 * The tests in it are those of the last `npm test` on this machine.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { filing } from './filing'

const { values: options } = parseArgs({ options: { to: { type: 'string' } } })

const text = filing(
  [0, 1].map(round => `.cache/test-results-${String(round)}.json`),
  Date.now(),
)
if (options.to === undefined) console.log(text)
else writeFileSync(options.to, text)
