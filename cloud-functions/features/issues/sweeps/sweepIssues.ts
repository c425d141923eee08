import { dueFacts } from '#domain/issues/dueFacts'
import { chainOf } from '../workflows/reach'
import { eachDue } from '../../../kit/eachDue'
import type { Run } from '../../../kit/runByTimer'
import { issues } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'

/**
 * Escalates what is late, reminds, resumes and closes: one write for each issue that is due, over the revision that was
 * read, so that of two runs at once only one appends. @returns facts appended
 */
export const sweepIssues = async (run: Run): Promise<number> =>
  eachDue(run, {
    name: 'sweepIssues',
    path: 'nextDueAt',
    read: (filter, options) => issues.rows(filter, options),
    dueAt: issue => issue.nextDueAt,
    work: async issue => {
      const facts = dueFacts(issue, chainOf(issue.compoundId, await directory()), run.now)
      if (facts.length === 0) throw new Error('due, and nothing to do')
      await issues.append(issue, { facts, now: run.now, requestKey: null })
      return facts.length
    },
  })
