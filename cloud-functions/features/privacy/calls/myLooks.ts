import { fieldLimits } from '#contracts/kernel/limits'
import { afterCursor, cutPage } from '../../../kit/cursor'
import type { Handler } from '../../../kit/Answerer'
import { looks } from '../../../stores/looks'

/** Who has looked at the caller's data, as what and why; latest first. Two database calls. */
export const myLooks: Handler<'myLooks'> = async ({ cursor }, context) => {
  const { _id: subjectId } = await context.person()
  const found = await looks.list(
    { subjectId, ...afterCursor('at', -1, cursor) },
    { order: { at: -1, _id: 1 }, limit: fieldLimits.pageSize + 1 },
  )
  const { rows, next } = cutPage(found, fieldLimits.pageSize, ({ at, _id }) => [at, _id])
  return {
    rows: rows.map(({ _id, at, by, what, about, reason }) => ({
      id: _id,
      at,
      byName: by.name,
      role: by.role,
      orgName: by.orgName,
      what,
      about,
      reason,
    })),
    next,
  }
}
