import type { Instant } from '#domain/kernel/decision'
import { databaseCalls } from './databaseCalls'
import { environmentOf, requestIdOf } from './caller'
import { logLine } from './logLine'

/** How long a job may start new work; the function's own time-out leaves as much again to finish it. */
const budgetMilliseconds = 25_000

export interface Run {
  readonly now: Instant
  /** Whether there is time for more; what is left waits for the next run. */
  hasTime(): boolean
}

/** What a job did, by name, for the log. */
export type Work = Readonly<Record<string, number>>

/**
 * Makes the entry of a function that a timer calls. A client can call any function by name, so one that does is turned
 * away; the jobs are harmless, but not theirs to start. Timers may fire twice, or twice at once: jobs bear it.
 */
export const runByTimer =
  (name: string, job: (run: Run) => Promise<Work>) =>
  async (_event: unknown, context: unknown): Promise<Work | null> => {
    const { TCB_SOURCE = '', WX_OPENID } = environmentOf(context)
    if (WX_OPENID !== undefined || /wx_client|wx_http/.test(TCB_SOURCE)) return null
    const began = performance.now()
    const before = databaseCalls()
    const elapsed = () => performance.now() - began
    const work = await job({ now: Date.now(), hasTime: () => elapsed() < budgetMilliseconds })
    logLine({
      event: 'run',
      name,
      requestId: requestIdOf(context),
      ...work,
      milliseconds: Math.round(elapsed()),
      databaseCalls: databaseCalls() - before,
    })
    return work
  }
