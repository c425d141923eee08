import { undoImport } from '#domain/rosters/decideImport'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { requestKey } from '../../../stores/FactStore'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'
import { rosterLines } from '../../../stores/rosterLines'
import { rosterRuns } from '../../../stores/rosterRuns'
import { units } from '../../../stores/units'
import { findImport } from '../workflows/findImport'
import { rosterViewOf } from '../views/importView'

/** Units that the import wrote and somebody has changed since, by their labels. One call, and one for every thousand units. */
const changedSince = async ({ _id, compoundId }: RosterImportRow): Promise<readonly string[]> => {
  const [written, present] = await Promise.all([
    rosterLines.writtenRevisions(_id),
    units.revisions(compoundId),
  ])
  return [...written]
    .filter(([unitId, rev]) => present.get(unitId)?.rev !== rev)
    .map(([unitId]) => present.get(unitId)?.label ?? unitId)
}

/** Begins to take an import back, or is the first of two who want that; `continueRoster` does it. Ten database calls, and one for every thousand units. */
export const undoRoster: Answerer<'undoRoster'> = async ({ importId, reason, requestId }, context) => {
  const { now } = context
  const { roster: before, permit } = await findImport(importId, context)
  const key = requestKey(requestId, 'undoRoster')
  if (before.requestIds.includes(key)) return { import: await rosterViewOf(before, permit.actor) }
  const changed = before.state === 'applied' ? await changedSince(before) : []
  const roster = await inTransaction(async tx => {
    const row = await rosterImports.byIdIn(tx, importId)
    if (!row) throw refusal('not-found')
    if (row.requestIds.includes(key)) return row
    const run = await rosterRuns.ofIn(tx, row.compoundId)
    const decision = undoImport({ reason }, row, { actor: permit.actor, now, run }, changed)
    if (!decision.ok) throw new Refused(decision.refusal)
    if (decision.facts.some(({ kind }) => kind === 'undoBegun'))
      await rosterRuns.turnIn(tx, row.compoundId, importId)
    return rosterImports.appendIn(tx, row, { facts: decision.facts, now, requestKey: key })
  })
  return { import: await rosterViewOf(roster, permit.actor) }
}
