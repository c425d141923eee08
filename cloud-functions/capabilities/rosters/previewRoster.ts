import type { Compound } from '#domain/organisation/OrgUnit'
import type { RosterComparison } from '#domain/rosters/Comparison'
import { compareRoster } from '#domain/rosters/compareRoster'
import { isImporting, turnOf } from '#domain/rosters/decideImport'
import { lineChunks } from '#domain/rosters/LineChunk'
import { readRoster } from '#domain/rosters/readRoster'
import type { RosterReading } from '#domain/rosters/Roster'
import { mostMissing } from '#domain/rosters/RosterImport'
import { readFile, refuseForeignFiles } from '../../kit/files'
import type { Handler } from '../../kit/Handler'
import { refuse } from '../../kit/Refused'
import { repeatableId } from '../../kit/repeatableId'
import { readSpreadsheet } from '../../rosters/readSpreadsheet/readSpreadsheet'
import { requestKey } from '../../stores/FactStore'
import { rosterImports } from '../../stores/rosterImports'
import { rosterLines } from '../../stores/rosterLines'
import { rosterRuns } from '../../stores/rosterRuns'
import { units } from '../../stores/units'
import { findCompound } from '../account/findCompound'
import { rosterViewOf } from './view'

const readingOf = async (fileId: string, fileName: string, compound: Compound): Promise<RosterReading> => {
  const file = await readSpreadsheet(await readFile(fileId), fileName)
  return file.ok ? readRoster(file.sheets, compound) : { lines: [], problems: [file.problem], developers: [] }
}

/** What the file holds beside what is stored: nothing of it is written yet. */
const comparisonOf = async (
  reading: RosterReading,
  compound: Compound,
  importId: string,
  now: number,
): Promise<RosterComparison> =>
  compareRoster(reading, await units.ofCompound(compound._id), {
    compoundId: compound._id,
    firstBuildingId: compound.buildings[0]?.id ?? '',
    importId,
    now,
  })

/**
 * Reads and compares; a file that cannot be read is a preview too, with what is wrong with it. Database calls: six, one
 * for every thousand units of the compound and one for every thousand lines; and two of storage.
 */
export const previewRoster: Handler<'previewRoster'> = async (input, context) => {
  const { now, personId } = context
  const { compoundId, fileId, fileName, requestId } = input
  const { compound } = await findCompound(compoundId)
  const permit = await context.permit(compound.path)
  refuseForeignFiles([fileId], personId, 'fileId')
  const id = repeatableId('r', personId, requestId)
  const made = await rosterImports.byId(id)
  if (made) return { import: await rosterViewOf(made) }
  const run = await rosterRuns.of(compoundId)
  if (isImporting(run)) throw refuse('import-running')
  const reading = await readingOf(fileId, fileName, compound)
  const comparison = await comparisonOf(reading, compound, id, now)
  await rosterLines.save(lineChunks(id, comparison))
  const roster = await rosterImports.create(id, {
    facts: [
      {
        kind: 'previewed',
        at: now,
        by: permit.actor,
        compoundId,
        compoundName: compound.name,
        compoundPath: compound.path,
        fileName,
        counts: comparison.counts,
        problems: comparison.problems,
        missing: comparison.missing.slice(0, mostMissing).map(({ label }) => label),
        turn: turnOf(run),
        demo: compound.demo,
      },
    ],
    now,
    requestKey: requestKey(requestId, 'previewRoster'),
  })
  return { import: await rosterViewOf(roster) }
}
