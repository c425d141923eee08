import { fieldLimits } from '#contracts/kernel/limits'
import { cutPage } from '../../../kit/cursor'
import type { Answerer } from '../../../kit/Answerer'
import { inbox as store, type InboxEntry } from '../../../stores/inbox'

const view = ({ _id, kind, about, params, at, readAt }: InboxEntry) => ({
  id: _id,
  kind,
  about,
  params: { ...params },
  at,
  read: readAt !== null,
})

/** Newest first, by keyset. Two database calls; the caller is known by their own id. */
export const inbox: Answerer<'inbox'> = async ({ cursor }, { personId }) => {
  const [found, unread] = await Promise.all([
    store.pageOf(personId, cursor, fieldLimits.pageSize + 1),
    store.unread(personId),
  ])
  const { rows, next } = cutPage(found, fieldLimits.pageSize, row => [row.at, row._id])
  return { rows: rows.map(view), next, unread }
}
