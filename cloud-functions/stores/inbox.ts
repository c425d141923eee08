import type { Instant } from '#domain/kernel/decision'
import type { MessageParams } from '#domain/kernel/tellings'
import type { Message } from '#domain/notices/Message'
import { Collection } from '../kit/Collection'
import { afterCursor } from '../kit/cursor'
import type { RepeatableId } from '../kit/repeatableId'
import type { Transaction } from '../kit/transaction'
import { notMadeBefore } from './madeBefore'

export interface InboxEntry {
  /** Made of message and person, so that a message delivered again is the same entry. */
  readonly _id: string
  readonly personId: string
  readonly kind: Message['kind']
  readonly about: Message['about']
  /** As they were when it was delivered: a kind may have got others since. */
  readonly params: MessageParams
  readonly at: Instant
  readonly readAt: Instant | null
}

const collection = new Collection<InboxEntry>('inbox')

export const inbox = {
  /** Newest first. */
  pageOf: (personId: string, cursor: string | null, limit: number): Promise<readonly InboxEntry[]> =>
    collection.find({ personId, ...afterCursor('at', -1, cursor) }, { order: { at: -1, _id: 1 }, limit }),

  unread: (personId: string): Promise<number> => collection.count({ personId, readAt: null }),

  /** Marks the caller's own entries only. @returns how many were unread before */
  markRead: (personId: string, ids: readonly string[], now: Instant): Promise<number> =>
    collection.update({ _id: { $in: ids }, personId, readAt: null }, { $set: { readAt: now } }),

  /** Delivers entries; those delivered before stay as they are, read ones read. @param ids as {@link notMadeBefore} */
  deliver: async (entries: readonly InboxEntry[], ids: readonly RepeatableId[]): Promise<void> =>
    collection.insertMissing(await notMadeBefore(collection, entries, ids)),

  /** Somebody's whole inbox, page by page in the order of their ids. One call. */
  ofPerson: (personId: string, last: string, limit: number): Promise<readonly InboxEntry[]> =>
    collection.find({ personId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /** Throws away everything that lies in somebody's inbox. One call. */
  removeOf: (personId: string): Promise<number> => collection.remove({ personId }),

  /** What anybody was told of a thing, page by page in the order of their ids. One call. */
  about: (thingId: string, last: string, limit: number): Promise<readonly InboxEntry[]> =>
    collection.find({ 'about.id': thingId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /** Takes out of an entry what may not be kept. One call. */
  reword: async ({ _id, params }: InboxEntry): Promise<void> => {
    await collection.update({ _id }, { $set: { params } })
  },

  /** Delivers a new entry together with what it tells of: it is there if, and only if, that is. One call. */
  deliverIn: (tx: Transaction, entry: InboxEntry): Promise<void> => tx.put('inbox', entry),
}
