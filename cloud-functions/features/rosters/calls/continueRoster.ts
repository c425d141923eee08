import { isOver, isUnderWay } from '#domain/rosters/graph'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { StaleWrite } from '../../../kit/StaleWrite'
import { advanceImport, type Advance } from '../workflows/advanceImport'
import { requestKey } from '../../../stores/FactStore'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'
import { findImport } from '../workflows/findImport'
import { rosterViewOf } from '../views/importView'

/** Where somebody else works on the same lines, what they have done by now is the answer. */
const advancedOrPresent = async (roster: RosterImportRow, advance: Advance): Promise<RosterImportRow> => {
  try {
    return await advanceImport(roster, advance)
  } catch (fault) {
    if (!(fault instanceof StaleWrite)) throw fault
    return (await rosterImports.byId(roster._id)) ?? roster
  }
}

/**
 * Writes, or takes back, up to a thousand lines. The same request again goes on where the first has stopped: what is
 * written already is written no more.
 */
export const continueRoster: Answerer<'continueRoster'> = async ({ importId, requestId }, context) => {
  const { roster, permit } = await findImport(importId, context)
  if (isOver(roster)) return { import: await rosterViewOf(roster, permit.actor) }
  if (!isUnderWay(roster)) throw refusal('wrong-state')
  const advanced = await advancedOrPresent(roster, {
    actor: permit.actor,
    now: context.now,
    requestKey: requestKey(requestId, 'continueRoster'),
  })
  return { import: await rosterViewOf(advanced, permit.actor) }
}
