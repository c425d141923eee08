import { chinaTime } from '#domain/kernel/chinaTime'
import { applyRules, lastApplied } from '../workflows/retention/retain'
import { logLine } from '../../../kit/logLine'
import type { Run } from '../../../kit/runByTimer'

/** Hours of the night in which it is done, in China. */
const nightBegins = 2
const nightEnds = 5

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)

/**
 * Does what the retention rules ask, once a night; what a run has no time for, the next one does. By day it costs
 * nothing, and in a night that is done one read. @returns documents removed or blanked
 */
export const sweepRetention = async (run: Run): Promise<number> => {
  const { now } = run
  const here = chinaTime(now)
  if (here.hour() < nightBegins || here.hour() >= nightEnds) return 0
  const last = await lastApplied()
  if (last !== null && last >= here.startOf('day').valueOf()) return 0
  const cleared = await applyRules(now, () => run.hasTime())
  logLine({ event: 'retention', ...cleared })
  return sum(cleared)
}
