import type { Instant } from '#domain/kernel/decision'
import type { Actor } from '#domain/kernel/Actor'
import type { LineChunk } from '#domain/rosters/LineChunk'
import type { Reliance } from '#domain/rosters/NewBuilding'
import { buildingsOf, type RosterImportFact } from '#domain/rosters/RosterImport'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'
import { rosterLines } from '../../../stores/rosterLines'
import { rosterRuns } from '../../../stores/rosterRuns'
import { directory, orgUnits } from '../../../stores/orgUnits'
import { relianceOn, removeBuildingsIn } from './changeBuildings'
import { firstBuildingIdOf } from './firstBuildingIdOf'
import { takeBackChunk } from './takeBackChunk'
import { writeChunk } from './writeChunk'

export interface Advance {
  readonly actor: Actor
  readonly now: Instant
  readonly requestKey: string | null
}

/** A thousand lines a step: some seconds where every one of them changes a unit. */
const chunksAStep = 5

const workOn = async (roster: RosterImportRow, chunk: LineChunk, advance: Advance): Promise<void> => {
  const { compoundId } = roster
  if (roster.state === 'undoing') return takeBackChunk(chunk, compoundId, advance)
  const compound = (await directory()).compound(compoundId)
  const firstBuildingId = firstBuildingIdOf(compound, buildingsOf(roster))
  const ending = { ...advance, how: 'ownerChanged', reason: '' } as const
  const leftOut = new Set((roster.disputed ?? []).map(({ unitId }) => unitId))
  return writeChunk(chunk, { compoundId, firstBuildingId, leftOut, now: advance.now, ending })
}

/** The fact that an import ends with; the compound's revision if its buildings were changed. */
const endIn = async (
  tx: Transaction,
  roster: RosterImportRow,
  reliance: ReadonlyMap<string, Reliance>,
  { actor, now, requestKey }: Advance,
): Promise<{ readonly fact: RosterImportFact; readonly rev: number | undefined }> => {
  const by = { at: now, by: actor }
  if (roster.state !== 'undoing') return { fact: { kind: 'applied', ...by }, rev: undefined }
  if (reliance.size === 0) return { fact: { kind: 'undone', ...by }, rev: undefined }
  const { kept, rev } = await removeBuildingsIn(tx, roster, reliance, { actor, now, requestKey })
  return { fact: { kind: 'undone', ...by, ...(kept.length > 0 ? { kept } : {}) }, rev }
}

/** The last of it: the import is over, its buildings are gone if it is taken back, and another one of the compound may begin. */
const finish = async (roster: RosterImportRow, advance: Advance): Promise<RosterImportRow> => {
  const { now, requestKey } = advance
  const reliance = roster.state === 'undoing' ? await relianceOn(roster) : new Map<string, Reliance>()
  const finished = await inTransaction(async tx => {
    const present = await rosterImports.byIdIn(tx, roster._id)
    if (!present) throw new Error(`${roster._id} is gone`)
    if (present.state !== roster.state) return present
    const { fact, rev } = await endIn(tx, present, reliance, advance)
    await rosterRuns.turnIn(tx, roster.compoundId, null, rev === undefined ? {} : { compoundRev: rev })
    return rosterImports.appendIn(tx, present, { facts: [fact], now, requestKey })
  })
  if (reliance.size > 0) orgUnits.forgetDirectory()
  return finished
}

/**
 * Goes on with an import that is being written or taken back: up to a thousand lines, and its end when none is left.
 * Any number of callers may do so at once and as often as they like.
 *
 * @returns the import as it stands then
 * @throws StaleWrite when somebody else works on the same lines
 */
export const advanceImport = async (roster: RosterImportRow, advance: Advance): Promise<RosterImportRow> => {
  const from = roster.state === 'undoing' ? 'written' : 'toWrite'
  const chunks = await rosterLines.inState(roster._id, from, chunksAStep)
  for (const chunk of chunks) await workOn(roster, chunk, advance)
  return chunks.length < chunksAStep ? finish(roster, advance) : roster
}
