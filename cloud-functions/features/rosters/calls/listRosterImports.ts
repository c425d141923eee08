import { fieldLimits } from '#contracts/kernel/limits'
import type { Answerer } from '../../../kit/Answerer'
import { rosterImportsPage } from '../../../stores/rosterImports'
import { findCompound } from '../../organisation/workflows/findCompound'
import { rosterViewOf } from '../views/importView'

/** Latest first. Two database calls, three while one is being written. */
export const listRosterImports: Answerer<'listRosterImports'> = async ({ compoundId, cursor }, context) => {
  const { compound } = await findCompound(compoundId)
  const permit = await context.permit(compound.path)
  const { rows, next } = await rosterImportsPage(compoundId, cursor, fieldLimits.pageSize)
  return { rows: await Promise.all(rows.map(row => rosterViewOf(row, permit.actor))), next }
}
