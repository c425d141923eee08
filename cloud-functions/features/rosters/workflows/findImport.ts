import type { CallContext, Permit, PermitOptions } from '../../../kit/CallContext'
import { refusal } from '../../../kit/Refused'
import { rosterImports, type RosterImportRow } from '../../../stores/rosterImports'

/**
 * An import, for whoever may do the call's action in its compound. Two database calls.
 * @throws Refused `not-found` when there is none, or none that the caller may see
 */
export const findImport = async (
  importId: string,
  context: CallContext,
  options: PermitOptions = {},
): Promise<{ readonly roster: RosterImportRow; readonly permit: Permit }> => {
  const roster = await rosterImports.byId(importId)
  const permit = await context.permit([roster?.compoundPath], { otherwise: 'not-found', ...options })
  if (!roster) throw refusal('not-found', { field: 'importId' })
  return { roster, permit }
}
