import type { Instant } from '#domain/decision'
import type { Actor } from '#domain/issues/Issue'
import type { LineChunk } from '#domain/rosters/LineChunk'
import type { RosterImportFact } from '#domain/rosters/RosterImport'
import { inTransaction } from '../kit/transaction'
import { rosterImports, type RosterImportRow } from '../stores/rosterImports'
import { rosterLines } from '../stores/rosterLines'
import { rosterRuns } from '../stores/rosterRuns'
import { directory } from '../stores/orgUnits'
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
  if (roster.state === 'undoing') return takeBackChunk(chunk, compoundId, advance.now)
  const compound = (await directory()).compound(compoundId)
  const firstBuildingId = compound?.buildings[0]?.id ?? ''
  const ending = { ...advance, how: 'ownerChanged', reason: '' } as const
  return writeChunk(chunk, { compoundId, firstBuildingId, now: advance.now, ending })
}

/** The last of it: the import is over, and another one of the compound may begin. */
const finish = (roster: RosterImportRow, { actor, now, requestKey }: Advance): Promise<RosterImportRow> =>
  inTransaction(async tx => {
    const present = await rosterImports.byIdIn(tx, roster._id)
    if (!present) throw new Error(`${roster._id} is gone`)
    if (present.state !== roster.state) return present
    const fact: RosterImportFact = {
      kind: roster.state === 'undoing' ? 'undone' : 'applied',
      at: now,
      by: actor,
    }
    await rosterRuns.turnIn(tx, roster.compoundId, null)
    return rosterImports.appendIn(tx, present, { facts: [fact], now, requestKey })
  })

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

export const isUnderWay = ({ state }: Pick<RosterImportRow, 'state'>): boolean =>
  state === 'applying' || state === 'undoing'
