import { appendFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/** One evening with kills, as the test that played it saw it. */
export interface KillRun {
  readonly kind: 'votes' | 'offices'
  readonly seed: number
  readonly kills: number
  /** Acknowledged, and not there afterwards. */
  readonly lost: number
  /** There or counted more than once. */
  readonly doubled: number
  /** Whatever else the judge found. */
  readonly otherwise: number
  /** How long after each kill the system answered again, in ms from its start. */
  readonly backAfter: readonly number[]
  /** Mean number of processes that wanted a processor in the last minute of it. */
  readonly load: number
}

/** Adds an evening to the file that `KILL_REPORT` names; without one nobody asked. */
export const noteKillRun = (run: Omit<KillRun, 'load'>): void => {
  const file = process.env['KILL_REPORT']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ ...run, load: loadavg()[0] ?? 0 })}\n`)
}
