import { setTimeout } from 'node:timers/promises'
import type { Actions, ActionName } from './actions'
import { run, type Request } from './load'
import { isAsked } from './options'
import type { Memory } from './server'
import { Target } from './Target'

/** What one client alone costs. */
export interface Alone {
  readonly action: ActionName
  /** Processor time of the system's process for one call in ms, of each round. */
  readonly processor: readonly number[]
  /** Milliseconds that the client waits, half the time, of each round. */
  readonly p50: readonly number[]
  readonly failed: number
}

export interface AtRest {
  readonly alone: readonly Alone[]
  /** The same of bare node:http, for the scale. */
  readonly bare: readonly number[]
  /** Once it has answered and rests. */
  readonly memory: Memory
  /** From the first request to its answer, the function's instance being started for it, in ms. */
  readonly firstAnswer: number
}

/** As {@link Alone}, while the rounds go on. */
interface Measuring {
  readonly action: ActionName
  readonly processor: number[]
  readonly p50: number[]
  readonly failed: number[]
}

const rounds = 3
const patience = 60_000
const restMilliseconds = 5_000

type Call = readonly [ActionName, (round: number, count: number) => readonly Request[]]

const callsOf = (actions: Actions): readonly Call[] => [
  ['list, page 1', (_, count) => actions.pages(null, count)],
  ['home', (_, count) => actions.homes(count)],
  ['report', (_, count) => actions.reports(count)],
  ['ballot', (round, count) => actions.ballots(0, count, round * count)],
]

const one = (target: Target, requests: readonly Request[]) =>
  run(target.url, { requests, clients: 1, patience })

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Measures what one client alone costs the in-process system on a data folder, round by round. */
export const measureAlone = async (dataDir: string, actions: Actions, count: number): Promise<AtRest> => {
  const target = await Target.start('in-process', dataDir)
  const bareTarget = await Target.start('bare node:http')
  const bare: number[] = []
  try {
    const asked = callsOf(actions).filter(([action]) => isAsked(action))
    const first = await one(target, actions.homes(1))
    await setTimeout(restMilliseconds)
    const { memory } = await target.spent()
    for (const [, requestsOf] of asked) await one(target, requestsOf(0, count))
    const measured = asked.map(([action]): Measuring => ({ action, processor: [], p50: [], failed: [] }))
    for (let round = 1; round <= rounds; round += 1) {
      await bareTarget.spent()
      const { answered: echoed } = await one(bareTarget, actions.pages(null, 10 * count))
      bare.push((await bareTarget.spent()).processor / echoed)
      for (const [at, [, requestsOf]] of asked.entries()) {
        await target.spent()
        const { answered, failed, p50 } = await one(target, requestsOf(round, count))
        const { processor } = await target.spent()
        measured[at]?.processor.push(processor / answered)
        measured[at]?.p50.push(p50)
        measured[at]?.failed.push(failed)
      }
    }
    return {
      bare,
      alone: measured.map(row => ({ ...row, failed: total(row.failed) })),
      memory,
      firstAnswer: first.p50,
    }
  } finally {
    await target.stop()
    await bareTarget.stop()
  }
}

/** Profiles one client alone, action by action. @returns text */
export const profileAlone = async (dataDir: string, actions: Actions, count: number): Promise<string> => {
  const target = await Target.start('in-process', dataDir)
  const texts: string[] = []
  try {
    for (const [action, requestsOf] of callsOf(actions).filter(([name]) => isAsked(name))) {
      await one(target, requestsOf(0, count))
      await target.profile()
      const { answered, failed } = await one(target, requestsOf(1, count))
      texts.push(
        `\n${action}, one client alone, ${answered} calls, ${failed} failed\n${await target.shares()}`,
      )
    }
    return texts.join('\n')
  } finally {
    await target.stop()
  }
}
