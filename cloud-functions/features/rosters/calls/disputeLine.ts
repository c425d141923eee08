import { disputeLine as dispute } from '#domain/rosters/decideImport'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { requestKey } from '../../../stores/FactStore'
import { rosterImports } from '../../../stores/rosterImports'

/** Whoever is not concerned is told the same as of an import that is not there. Two database calls. */
export const disputeLine: Answerer<'disputeLine'> = async ({ importId, unitId, requestId }, context) => {
  const { now, personId } = context
  const { actor } = await context.self()
  const roster = await rosterImports.byId(importId)
  const isConcerned = roster?.shown?.concerned.some(one => one.personId === personId)
  if (!roster || !isConcerned) throw refusal('not-found', { field: 'importId' })
  const key = requestKey(requestId, 'disputeLine')
  if (roster.requestIds.includes(key)) return {}
  const decision = dispute({ unitId }, roster, { actor, now })
  if (!decision.ok) throw new Refused(decision.refusal)
  await rosterImports.append(roster, { facts: decision.facts, now, requestKey: key })
  return {}
}
