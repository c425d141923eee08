import type { Handler } from '../../kit/Handler'
import { findImport } from './findImport'
import { rosterViewOf } from './view'

/** Two database calls, three while it is being written. */
export const getRosterImport: Handler<'getRosterImport'> = async ({ importId }, context) => {
  const { roster } = await findImport(importId, context)
  return { import: await rosterViewOf(roster) }
}
