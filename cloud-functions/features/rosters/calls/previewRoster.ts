import type { Compound } from '#domain/organisation/OrgUnit'
import type { RosterComparison } from '#domain/rosters/Comparison'
import { compareRoster } from '#domain/rosters/compareRoster'
import { isImporting, turnOf, type RosterRun } from '#domain/rosters/decideImport'
import { freeSpots } from '#domain/rosters/freeSpots'
import { lineChunks } from '#domain/rosters/LineChunk'
import type { NewBuilding } from '#domain/rosters/NewBuilding'
import { readRoster } from '#domain/rosters/readRoster'
import type { RosterReading } from '#domain/rosters/Roster'
import { mostMissing, type RosterImportFact } from '#domain/rosters/RosterImport'
import type { Permit } from '../../../kit/CallContext'
import { readFile, refuseForeignFiles, removeFiles } from '../../../kit/files'
import type { Answerer } from '../../../kit/Answerer'
import { logLine } from '../../../kit/logLine'
import { refuse } from '../../../kit/Refused'
import { refuseUsedFor } from '../../../kit/refuseUsedFor'
import { repeatableId } from '../../../kit/repeatableId'
import { readSpreadsheet } from '../workflows/readSpreadsheet/readSpreadsheet'
import { requestKey } from '../../../stores/FactStore'
import { orgUnits } from '../../../stores/orgUnits'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'
import { rosterLines } from '../../../stores/rosterLines'
import { rosterRuns } from '../../../stores/rosterRuns'
import { units } from '../../../stores/units'
import { firstBuildingIdOf } from '../workflows/firstBuildingIdOf'
import { findCompound } from '../../organisation/workflows/findCompound'
import { rosterViewOf } from '../views/importView'

const readingOf = async (fileId: string, fileName: string, compound: Compound): Promise<RosterReading> => {
  const file = await readSpreadsheet(await readFile(fileId), fileName)
  if (!file.ok) return { lines: [], problems: [file.problem], remarks: [], developers: [], buildings: [] }
  const reading = readRoster(file.sheets, compound)
  return { ...reading, remarks: [...file.remarks, ...reading.remarks] }
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
    firstBuildingId: firstBuildingIdOf(compound, reading.buildings),
    importId,
    now,
  })

/** What the file brings, each in a free spot of the plan. */
const placed = ({ buildings }: RosterReading, compound: Compound): readonly NewBuilding[] => {
  const spots = freeSpots(
    compound.buildings.map(({ plan }) => plan),
    buildings.length,
  )
  return buildings.flatMap((building, index) => {
    const plan = spots[index]
    return plan ? [{ ...building, plan }] : []
  })
}

/** With the buildings it has now: the directory may not know yet what another import has changed a moment ago. */
const presentCompound = async (known: Compound, run: RosterRun | null): Promise<Compound> => {
  if (known.rev >= (run?.compoundRev ?? 0)) return known
  const [present] = await orgUnits.byIds([known._id])
  return present?.level === 'compound' ? present : known
}

/** The file holds everybody's names and phones, and has been read: it does not stay. */
const throwAway = async (fileId: string): Promise<void> => {
  try {
    await removeFiles([fileId])
  } catch (fault) {
    logLine({ event: 'roster-file-left', fileId, fault: String(fault) })
  }
}

const factOf = (
  { actor }: Permit,
  compound: Compound,
  { counts, problems, missing }: RosterComparison,
  buildings: readonly NewBuilding[],
  more: { readonly at: number; readonly fileName: string; readonly turn: number },
): RosterImportFact => ({
  kind: 'previewed',
  by: actor,
  compoundId: compound._id,
  compoundName: compound.name,
  compoundPath: compound.path,
  counts,
  problems,
  missing: missing.slice(0, mostMissing).map(({ label }) => label),
  ...(buildings.length > 0 ? { buildings } : {}),
  demo: compound.demo,
  ...more,
})

/** The same request, delivered twice at once, may find the file read and gone: then the preview is there. */
const madeMeanwhile = async (importId: string, fault: unknown): Promise<RosterImportRow> => {
  const made = await rosterImports.byId(importId)
  if (!made) throw fault
  return made
}

/**
 * Reads and compares; a file that cannot be read is a preview too, with what is wrong with it. Database calls: six, one
 * for every thousand units of the compound and one for every thousand lines; and three of storage.
 */
export const previewRoster: Answerer<'previewRoster'> = async (input, context) => {
  const { now, personId } = context
  const { compoundId, fileId, fileName, requestId } = input
  const { compound: known } = await findCompound(compoundId)
  const permit = await context.permit(known.path)
  refuseForeignFiles([fileId], personId, 'fileId')
  const id = repeatableId('r', personId, requestId)
  const made = await rosterImports.byId(id)
  if (made) {
    refuseUsedFor(made.compoundId, compoundId)
    return { import: await rosterViewOf(made) }
  }
  const run = await rosterRuns.of(compoundId)
  if (isImporting(run)) throw refuse('import-running')
  const compound = await presentCompound(known, run)
  let reading: RosterReading
  try {
    reading = await readingOf(fileId, fileName, compound)
  } catch (fault) {
    return { import: await rosterViewOf(await madeMeanwhile(id, fault)) }
  }
  const comparison = await comparisonOf(reading, compound, id, now)
  await rosterLines.save(lineChunks(id, comparison))
  const roster = await rosterImports.create(id, {
    facts: [
      factOf(permit, compound, comparison, placed(reading, compound), {
        at: now,
        fileName,
        turn: turnOf(run),
      }),
    ],
    now,
    requestKey: requestKey(requestId, 'previewRoster'),
  })
  await throwAway(fileId)
  return { import: await rosterViewOf(roster) }
}
