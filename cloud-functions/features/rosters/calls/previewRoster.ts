import type { Compound } from '#domain/organisation/OrgUnit'
import { isImporting } from '#domain/rosters/decideImport'
import { freeSpots } from '#domain/rosters/freeSpots'
import type { NewBuilding } from '#domain/rosters/NewBuilding'
import { readRoster } from '#domain/rosters/readRoster'
import type { RosterReading } from '#domain/rosters/Roster'
import { refuseForeignFiles } from '../../../kit/fileIds'
import { readFile, removeFiles } from '../../../kit/files'
import type { Answerer } from '../../../kit/Answerer'
import { logLine } from '../../../kit/logLine'
import { refusal } from '../../../kit/Refused'
import { refuseUsedFor } from '../../../kit/refuseUsedFor'
import { repeatableId, type RepeatableId } from '../../../kit/repeatableId'
import { readSpreadsheet } from '../workflows/readSpreadsheet/readSpreadsheet'
import { requestKey } from '../../../stores/FactStore'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'
import { rosterRuns } from '../../../stores/rosterRuns'
import { findCompound } from '../../organisation/workflows/findCompound'
import { sealFor } from '../workflows/sealPapers'
import { makePreview, presentCompound } from '../workflows/makePreview'
import { rosterViewOf } from '../views/importView'

const readingOf = async (fileId: string, fileName: string, compound: Compound): Promise<RosterReading> => {
  const file = await readSpreadsheet(await readFile(fileId), fileName)
  if (!file.ok) return { lines: [], problems: [file.problem], remarks: [], developers: [], buildings: [] }
  const reading = readRoster(file.sheets, compound, { seal: sealFor(compound._id) })
  return { ...reading, remarks: [...file.remarks, ...reading.remarks] }
}

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

/** The file holds everybody's names and phones, and has been read: it does not stay. */
const throwAway = async (fileId: string): Promise<void> => {
  try {
    await removeFiles([fileId])
  } catch (fault) {
    logLine({ event: 'roster-file-left', fault: String(fault) })
  }
}

/** The same request, delivered twice at once, may find the file read and gone: then the preview is there. */
const madeMeanwhile = async (importId: RepeatableId, fault: unknown): Promise<RosterImportRow> => {
  const made = await rosterImports.made(importId)
  if (!made) throw fault
  return made
}

/**
 * Reads and compares; a file that cannot be read is a preview too, with what is wrong with it. Database calls: six, one more where heads were ever ruled on, one
 * for every thousand units of the compound and one for every thousand lines; and three of storage.
 */
export const previewRoster: Answerer<'previewRoster'> = async (input, context) => {
  const { now, personId } = context
  const { compoundId, fileId, fileName, requestId } = input
  const { compound: known } = await findCompound(compoundId)
  const permit = await context.permit(known.path)
  refuseForeignFiles([fileId], personId, 'fileId')
  const ids = repeatableId('r', personId, requestId)
  const made = await rosterImports.made(ids)
  if (made) {
    refuseUsedFor(made.compoundId, compoundId)
    return { import: await rosterViewOf(made, permit.actor) }
  }
  const run = await rosterRuns.of(compoundId)
  if (isImporting(run)) throw refusal('import-running')
  const compound = await presentCompound(known, run)
  let reading: RosterReading
  try {
    reading = await readingOf(fileId, fileName, compound)
  } catch (fault) {
    return { import: await rosterViewOf(await madeMeanwhile(ids, fault), permit.actor) }
  }
  const roster = await makePreview(
    { reading, buildings: placed(reading, compound), fileName },
    { ids, permit, compound, run, now, requestKey: requestKey(requestId, 'previewRoster') },
  )
  await throwAway(fileId)
  return { import: await rosterViewOf(roster, permit.actor) }
}
