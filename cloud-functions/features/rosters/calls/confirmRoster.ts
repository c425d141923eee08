import { confirmImport, takesTwo } from '#domain/rosters/decideImport'
import { buildingsOf, type RosterImportFact } from '#domain/rosters/RosterImport'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { compoundIn } from '../../organisation/workflows/compoundIn'
import { addBuildingsIn } from '../workflows/changeBuildings'
import { requestKey } from '../../../stores/FactStore'
import { orgUnits } from '../../../stores/orgUnits'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'
import { rosterRuns } from '../../../stores/rosterRuns'
import { findImport } from '../workflows/findImport'
import { shownLines } from '../workflows/shownLines'
import { rosterViewOf } from '../views/importView'

/** A file that says what is stored already has nothing to write. */
const isDone = ({ counts }: RosterImportRow): boolean => counts.new + counts.changed === 0

/** The compound's revision, where its buildings were changed. */
const changedTo = (rev: number | undefined) => (rev === undefined ? {} : { compoundRev: rev })

/**
 * The import and the compound's run change as one, so that of two imports that are confirmed at once only one begins; and
 * so does the compound, where the file brings buildings: nobody sees the one without the other, and no unit is written
 * into a building that is not there.
 *
 * Nine database calls at most, two more with buildings and one for each.
 */
export const confirmRoster: Answerer<'confirmRoster'> = async (
  { importId, leaveOutWrong, requestId },
  context,
) => {
  const { now } = context
  const { permit } = await findImport(importId, context)
  const { actor } = permit
  const key = requestKey(requestId, 'confirmRoster')
  const roster = await inTransaction(async tx => {
    const row = await rosterImports.byIdIn(tx, importId)
    if (!row) throw refusal('not-found')
    if (row.requestIds.includes(key)) return row
    const run = await rosterRuns.ofIn(tx, row.compoundId)
    const compound = buildingsOf(row).length > 0 ? await compoundIn(tx, row.compoundId) : null
    const buildings = compound?.buildings ?? []
    const shown = takesTwo(row, now) ? await shownLines(row, now) : null
    const decision = confirmImport({ leaveOutWrong }, row, { actor, now, run, buildings, shown })
    if (!decision.ok) throw new Refused(decision.refusal)
    if (shown) return rosterImports.appendIn(tx, row, { facts: decision.facts, now, requestKey: key })
    const rev = compound
      ? await addBuildingsIn(tx, compound, row, { actor, now, requestKey: key })
      : undefined
    const applied: readonly RosterImportFact[] = isDone(row) ? [{ kind: 'applied', at: now, by: actor }] : []
    await rosterRuns.turnIn(tx, row.compoundId, isDone(row) ? null : importId, changedTo(rev))
    return rosterImports.appendIn(tx, row, { facts: [...decision.facts, ...applied], now, requestKey: key })
  })
  if (roster.state !== 'toConfirm' && buildingsOf(roster).length > 0) orgUnits.forgetDirectory()
  return { import: await rosterViewOf(roster, actor) }
}
