import type { Instant } from '#domain/decision'
import type { Message } from '#domain/notices/Message'
import { Collection } from '../kit/Collection'
import { afterCursor } from '../kit/cursor'
import { isDuplicate } from '../kit/faults'

export interface InboxEntry {
  /** `messageId:personId`, so that a message delivered again is the same entry. */
  readonly _id: string
  readonly personId: string
  readonly kind: Message['kind']
  readonly about: Message['about']
  readonly params: Message['params']
  readonly at: Instant
  readonly readAt: Instant | null
}

const collection = new Collection<InboxEntry>('inbox')
const batch = 500

export const inbox = {
  /** Newest first. */
  pageOf: (personId: string, cursor: string | null, limit: number): Promise<readonly InboxEntry[]> =>
    collection.find({ personId, ...afterCursor('at', -1, cursor) }, { order: { at: -1, _id: 1 }, limit }),

  unread: (personId: string): Promise<number> => collection.count({ personId, readAt: null }),

  /** Marks the caller's own entries only. @returns how many were unread before */
  markRead: (personId: string, ids: readonly string[], now: Instant): Promise<number> =>
    collection.update({ _id: { $in: ids }, personId, readAt: null }, { $set: { readAt: now } }),

  /** Delivers entries; those delivered before stay as they are, read ones read. */
  deliver: async (entries: readonly InboxEntry[]): Promise<void> => {
    for (let start = 0; start < entries.length; start += batch) {
      const part = entries.slice(start, start + batch)
      try {
        await collection.insertAll(part)
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault
        for (const entry of part) await collection.insertOnce(entry)
      }
    }
  },
}
