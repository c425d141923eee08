import type { Instant } from '#domain/kernel/decision'
import type { Role } from '#domain/kernel/roles'
import { Collection } from '../kit/Collection'
import { afterCursor } from '../kit/cursor'
import type { RepeatableId } from '../kit/repeatableId'
import { anyOf } from './madeBefore'

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
  /**
   * One call, two when the same request came before; one more while there are secrets of before.
   * @returns what stands there: this comment, or what the first request has made
   * @throws Error when its id was taken and is gone
   */
  insertOnce: async (comment: Comment, ids: RepeatableId): Promise<Comment> => {
    const earlier = ids.length === 1 ? null : await comments.made(ids)
    if (earlier) return earlier
    if (await collection.insertOnce(comment)) return comment
    const stored = await comments.made(ids)
    if (!stored) throw new Error(`${comment._id} was taken and is gone`)
    return stored
  },
  /** What a request has made, under whatever secret. One call. */
  made: (id: RepeatableId): Promise<Comment | null> => collection.first(anyOf(id)),
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
