import type { Handler } from '../../kit/Handler'
import { refuse } from '../../kit/Refused'
import { advanceImport, isUnderWay } from '../../rosters/advanceImport'
import { requestKey } from '../../stores/FactStore'
import { findImport } from './findImport'
import { rosterViewOf } from './view'

/**
 * Writes, or takes back, up to a thousand lines. The same request again goes on where the first has stopped: what is
 * written already is written no more.
 */
export const continueRoster: Handler<'continueRoster'> = async ({ importId, requestId }, context) => {
  const { roster, permit } = await findImport(importId, context)
  if (roster.state === 'previewed' || roster.state === 'dropped') throw refuse('wrong-state')
  if (!isUnderWay(roster)) return { import: await rosterViewOf(roster) }
  const advanced = await advanceImport(roster, {
    actor: permit.actor,
    now: context.now,
    requestKey: requestKey(requestId, 'continueRoster'),
  })
  return { import: await rosterViewOf(advanced) }
}
