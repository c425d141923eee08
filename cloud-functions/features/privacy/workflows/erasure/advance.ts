import { theClock } from '#domain/kernel/Actor'
import { redact } from '#domain/privacy/redact'
import { erasures, type ErasureRow } from '../../../../stores/erasures'
import { documentSteps } from './documents'
import { requestSteps } from './requests'
import { rosterFileLines } from './rosters'
import { sweepOf, type Step, type Sweep } from './Sweep'
import { thingSteps } from './things'

const steps: readonly Step[] = [...requestSteps, ...documentSteps, rosterFileLines, ...thingSteps]

/**
 * Its own words go first: a run that dies between the two writes leaves an erasure that has nothing to look for any
 * more, and the next run finishes it.
 */
const finish = async ({ erasure, redaction, now }: Sweep, things: number): Promise<void> => {
  const reworded = await erasures.reword(erasure, named => redact(named, redaction) as ErasureRow)
  const fact = { kind: 'finished', at: now, by: theClock, things } as const
  await erasures.append(reworded, { facts: [fact], now, requestKey: null })
}

/**
 * Goes on with an erasure, from wherever it stands: each step looks for what is left. Whatever goes wrong is tried again
 * with the next run. @returns how many documents were changed
 */
export const advanceErasure = async (
  erasure: ErasureRow,
  { now, hasTime }: Pick<Sweep, 'now' | 'hasTime'>,
): Promise<number> => {
  const sweep = sweepOf(erasure, now, hasTime)
  let things = 0
  for (const step of steps) {
    things += await step(sweep)
    // A step that ran out of time may have left something.
    if (!hasTime()) return things
  }
  await finish(sweep, things)
  return things
}
