import { theClock } from '#domain/kernel/Actor'
import { dueRosterFact } from '#domain/rosters/decideImport'
import { isUnderWay } from '#domain/rosters/graph'
import { eachDue } from '../../../kit/eachDue'
import type { Run } from '../../../kit/runByTimer'
import { advanceImport } from '../workflows/advanceImport'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'
import { rosterLines } from '../../../stores/rosterLines'

const goOn = async (roster: RosterImportRow, run: Run): Promise<number> => {
  const advance = { actor: theClock, now: run.now, requestKey: null } as const
  let steps = 0
  for (let present = roster; isUnderWay(present) && run.hasTime(); steps += 1)
    present = await advanceImport(present, advance)
  return steps
}

/**
 * Finishes imports that were confirmed and left alone, drops previews that nobody confirmed, and forgets lines, which
 * hold names and phones, once they were kept long enough. @returns steps
 */
export const sweepRosters = (run: Run): Promise<number> =>
  eachDue(run, {
    name: 'sweepRosters',
    path: 'nextDueAt',
    read: (filter, options) => rosterImports.rows(filter, options),
    dueAt: roster => roster.nextDueAt,
    work: async roster => {
      const fact = dueRosterFact(roster, run.now)
      if (fact === null) return goOn(roster, run)
      // Lines first: if the rest fails, the next run repeats it.
      await rosterLines.forget(roster._id)
      await rosterImports.append(roster, { facts: [fact], now: run.now, requestKey: null })
      return 1
    },
  })
