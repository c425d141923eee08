import { advanceErasure } from '../workflows/erasure/advance'
import { eachDue } from '../../../kit/eachDue'
import type { Run } from '../../../kit/runByTimer'
import { erasures } from '../../../stores/erasures'

/** Goes on with what an erasure could not do in its call. One read when there is none. @returns documents changed */
export const sweepErasures = (run: Run): Promise<number> =>
  eachDue(run, {
    name: 'sweepErasures',
    path: 'nextDueAt',
    read: (filter, options) => erasures.rows(filter, options),
    dueAt: erasure => erasure.nextDueAt,
    work: erasure => advanceErasure(erasure, run),
  })
