import { fieldLimits } from '#contracts/kernel/limits'
import type { Answerer } from '../../../kit/Answerer'
import { looksPage } from '../../../stores/looks'

/** Who has looked at the caller's data, as what and why; latest first. Two database calls. */
export const myLooks: Answerer<'myLooks'> = async ({ cursor }, context) => {
  const { _id: subjectId } = await context.person()
  const { rows, next } = await looksPage(subjectId, cursor, fieldLimits.pageSize)
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
