import type { Compound } from '#domain/organisation/OrgUnit'
import { questionsIn } from '#domain/rosters/answerReading'
import { compareRoster } from '#domain/rosters/compareRoster'
import { turnOf, type RosterRun } from '#domain/rosters/decideImport'
import { ruledApart } from '#domain/rosters/heads/ruledApart'
import { lineChunks } from '#domain/rosters/LineChunk'
import type { NewBuilding } from '#domain/rosters/NewBuilding'
import type { RosterReading } from '#domain/rosters/Roster'
import { mostMissing, type OpenQuestions, type RosterImportFact } from '#domain/rosters/RosterImport'
import type { Permit } from '../../../kit/CallContext'
import type { RepeatableId } from '../../../kit/repeatableId'
import { orgUnits } from '../../../stores/orgUnits'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'
import { rosterLines } from '../../../stores/rosterLines'
import { rulingsInForceIn } from '../../../stores/headRulings'
import { units } from '../../../stores/units'
import { firstBuildingIdOf } from './firstBuildingIdOf'

/** With the buildings it has now: the directory may not know yet what another import has changed a moment ago. */
export const presentCompound = async (known: Compound, run: RosterRun | null): Promise<Compound> => {
  if (known.rev >= (run?.compoundRev ?? 0)) return known
  const [present] = await orgUnits.byIds([known._id])
  return present?.level === 'compound' ? present : known
}

/** What is to be compared with what is stored. */
export interface Read {
  readonly reading: Omit<RosterReading, 'buildings'>
  readonly buildings: readonly NewBuilding[]
  readonly fileName: string
  /** The import that has asked what is answered now. */
  readonly answersOf?: string
}

const openQuestions = ({ lines, developers }: Read['reading']): OpenQuestions | null => {
  const count = questionsIn(lines).length
  return count === 0 ? null : { count, developers, sheets: [...new Set(lines.map(({ sheet }) => sheet))] }
}

interface Making {
  readonly ids: RepeatableId
  readonly permit: Permit
  readonly compound: Compound
  readonly run: RosterRun | null
  readonly now: number
  readonly requestKey: string
}

/**
 * Compares what a file says with what is stored, and keeps it as an import that nobody has confirmed. Database calls:
 * one, one more where heads were ever ruled on, one for every thousand units of the compound and one for every thousand lines.
 */
export const makePreview = async (read: Read, making: Making): Promise<RosterImportRow> => {
  const { ids, permit, compound, run, now, requestKey } = making
  const { reading, buildings, fileName, answersOf } = read
  const [id] = ids
  const [stored, rulings] = await Promise.all([
    units.ofCompound(compound._id),
    run?.ruled === true ? rulingsInForceIn(compound._id) : [],
  ])
  const comparison = compareRoster({ ...reading, buildings }, stored, {
    ruledApart: ruledApart(stored, rulings),
    compoundId: compound._id,
    firstBuildingId: firstBuildingIdOf(compound, buildings),
    importId: id,
    now,
  })
  await rosterLines.save(lineChunks(id, comparison))
  const asked = openQuestions(reading)
  const fact: RosterImportFact = {
    kind: 'previewed',
    by: permit.actor,
    at: now,
    compoundId: compound._id,
    compoundName: compound.name,
    compoundPath: compound.path,
    fileName,
    counts: comparison.counts,
    problems: comparison.problems,
    remarks: reading.remarks,
    missing: comparison.missing.slice(0, mostMissing).map(({ label }) => label),
    ...(buildings.length > 0 ? { buildings } : {}),
    ...(asked ? { asked } : {}),
    ...(answersOf === undefined ? {} : { answersOf }),
    turn: turnOf(run),
    demo: compound.demo,
  }
  return rosterImports.create(ids, { facts: [fact], now, requestKey })
}
