import { fieldLimits } from '#contracts/kernel/limits'
import { afterCursor, cutPage } from '../../../kit/cursor'
import type { Handler } from '../../../kit/Answerer'
import { rosterImports } from '../../../stores/rosterImports'
import { findCompound } from '../../organisation/workflows/findCompound'
import { rosterViewOf } from '../views/importView'

/** Latest first. Two database calls, three while one is being written. */
export const listRosterImports: Handler<'listRosterImports'> = async ({ compoundId, cursor }, context) => {
  const { compound } = await findCompound(compoundId)
  await context.permit(compound.path)
  const found = await rosterImports.list(
    { compoundId, ...afterCursor('previewedAt', -1, cursor) },
    { order: { previewedAt: -1, _id: 1 }, limit: fieldLimits.pageSize + 1 },
  )
  const { rows, next } = cutPage(found, fieldLimits.pageSize, row => [row.previewedAt, row._id])
  return { rows: await Promise.all(rows.map(rosterViewOf)), next }
}
