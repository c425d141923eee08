import { linesRead } from '#domain/rosters/answerReading'
import type { LineStatus } from '#domain/rosters/Comparison'
import type { ReadLine } from '#domain/rosters/Roster'
import { rosterLines } from '../../../stores/rosterLines'
import type { RosterImportRow } from '../../../stores/rosterImports'

/** The lines of an import as they were read, in the order of the file. One database call for every twenty thousand. */
export const keptLines = async (
  roster: RosterImportRow,
  status?: LineStatus,
): Promise<readonly ReadLine[]> => {
  const chunks = await rosterLines.allOf(roster._id, status)
  return linesRead(
    chunks.flatMap(({ lines }) => lines),
    roster.asked?.sheets ?? [],
  )
}
