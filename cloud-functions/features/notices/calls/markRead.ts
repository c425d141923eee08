import type { Answerer } from '../../../kit/Answerer'
import { inbox } from '../../../stores/inbox'

/** One database call. Others' entries are not touched, whatever ids are sent; repeating it marks nothing more. */
export const markRead: Answerer<'markRead'> = async ({ ids }, { personId, now }) => ({
  marked: await inbox.markRead(personId, ids, now),
})
