import type { Run, Work } from '../../../kit/runByTimer'
import { isClockRight } from '../workflows/rightClock'

/** Does the work of a timer where the clock of this machine is right; else nothing, and the log says so. */
export const onRightClock = async (name: string, run: Run, work: () => Promise<Work>): Promise<Work> =>
  (await isClockRight(name, run.now)) ? work() : { clockWrong: 1 }
