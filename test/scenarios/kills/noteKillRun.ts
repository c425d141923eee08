import { appendFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { KillRun } from '../../../scripts/kills/KillRun'

/** Adds an evening to the file that `KILL_REPORT` names; without one nobody asked. */
export const noteKillRun = (run: Omit<KillRun, 'load'>): void => {
  const file = process.env['KILL_REPORT']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ ...run, load: loadavg()[0] ?? 0 })}\n`)
}
