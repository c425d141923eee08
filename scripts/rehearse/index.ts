/**
 * Rehearses an encrypted vote: `npm run rehearse [-- --ballots 4200] [--to FILE]`.
 *
 * Three trustees make a key, ballots are encrypted, checked in one batch and added up, one trustee has lost their share
 * and another kept it on paper, two open the sums, and the record is written for `verifier/`. Says what each step took.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { encryptedRecord } from '#contracts/votes/record'
import { rehearse, type Took } from './rehearse'

const { values: options } = parseArgs({
  options: { ballots: { type: 'string', default: '60' }, to: { type: 'string' } },
})

const say = ({ what, processor, wall }: Took): string =>
  `${processor.toFixed(2).padStart(8)} s of one processor, ${wall.toFixed(2).padStart(8)} s by the clock: ${what}`

const count = Number(options.ballots)
const { record, took } = rehearse(count)
console.log([`${count} ballots, three options`, ...took.map(say)].join('\n'))
if (options.to !== undefined)
  writeFileSync(options.to, `${JSON.stringify(encryptedRecord.parse(record), null, 1)}\n`)
