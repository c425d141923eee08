import type { Answerer } from '../../../kit/Answerer'
import { findImport } from '../workflows/findImport'
import { rosterViewOf } from '../views/importView'

/** Two database calls, three while it is being written. */
export const getRosterImport: Answerer<'getRosterImport'> = async ({ importId }, context) => {
  const { roster, permit } = await findImport(importId, context)
  return { import: await rosterViewOf(roster, permit.actor) }
}
