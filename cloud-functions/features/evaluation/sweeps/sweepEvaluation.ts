import { chinaTime } from '#domain/kernel/chinaTime'
import type { Run } from '../../../kit/runByTimer'
import { StaleWrite } from '../../../kit/StaleWrite'
import { dailyJobs } from '../../../stores/dailyJobs'
import { directory } from '../../../stores/orgUnits'
import { advanceRun } from '../workflows/advanceRun'
import { lookAhead } from '../workflows/lookAhead'
import { planRuns } from '../workflows/planRuns'

const jobName = 'evaluation'

/** Hours of the night in which it is done, in China. */
const nightBegins = 2
const nightEnds = 5

/** @returns steps taken */
const countAll = async (run: Run): Promise<number> => {
  const all = await directory()
  let steps = 0
  for (const begun of await planRuns(all, run.now))
    for (let counting = begun; counting.step !== 'done'; steps += 1) {
      if (!run.hasTime()) return steps
      counting = await advanceRun(counting, all)
    }
  for (const { _id, level } of all.units) if (level === 'district') await lookAhead(_id, all, run.now)
  await dailyJobs.finished(jobName, run.now)
  return steps
}

/**
 * Counts the figures of months in the night, step by step; what a run has no time for, the next one does. By day it costs
 * nothing, and in a night that is done one read. @returns steps taken @throws whatever the database says
 */
export const sweepEvaluation = async (run: Run): Promise<number> => {
  const here = chinaTime(run.now)
  if (here.hour() < nightBegins || here.hour() >= nightEnds) return 0
  const last = await dailyJobs.lastRunOf(jobName)
  if (last !== null && last >= here.startOf('day').valueOf()) return 0
  try {
    return await countAll(run)
  } catch (fault) {
    // Another run is at it, and further.
    if (fault instanceof StaleWrite) return 0
    throw fault
  }
}
