import type { Instant } from '#domain/kernel/decision'
import type { Role } from '#domain/kernel/roles'
import { Collection } from '../kit/Collection'
import { afterCursor } from '../kit/cursor'

export interface Comment {
  readonly _id: string
  readonly voteId: string
  readonly personId: string
  readonly name: string
  /** Null for a resident. */
  readonly role: Role | null
  readonly text: string
  readonly at: Instant
}

const collection = new Collection<Comment>('comments')

export const comments = {
  insertOnce: (comment: Comment): Promise<boolean> => collection.insertOnce(comment),
  byId: (id: string): Promise<Comment | null> => collection.first({ _id: id }),
  /** Somebody's, page by page in the order of their ids. One call. */
  byPerson: (personId: string, last: string, limit: number): Promise<readonly Comment[]> =>
    collection.find({ personId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),
  /** Takes out of a comment what may not be kept. One call. */
  reword: async ({ _id, name, text }: Comment): Promise<void> => {
    await collection.update({ _id }, { $set: { name, text } })
  },
  /** Newest first. */
  pageOf: (voteId: string, cursor: string | null, limit: number): Promise<readonly Comment[]> =>
    collection.find({ voteId, ...afterCursor('at', -1, cursor) }, { order: { at: -1, _id: 1 }, limit }),
}
