import type { IssueFact } from '#domain/issues/Issue'
import type { FactOf } from '#domain/kernel/fact'
import { Collection } from '../kit/Collection'

/** That somebody joined an issue: the fact itself, in a row beside the issue, so that no number of them weighs on it. */
export interface Support extends FactOf<IssueFact, 'supported'> {
  /** `issueId:personId`: nobody joins twice. */
  readonly _id: string
  readonly issueId: string
  /** The issue's number as people quote it. */
  readonly number: string
  /** `requestId:callName` by which it was made. */
  readonly requestKey: string
}

const collection = new Collection<Support>('supporters')

/** Makes the id of somebody's support of an issue: one person supports it once. */
export const supportId = (issueId: string, personId: string): string => `${issueId}:${personId}`

export const supporters = {
  /** One call. */
  find: (issueId: string, personId: string): Promise<Support | null> =>
    collection.first({ _id: supportId(issueId, personId) }),

  /**
   * Joins once; it meets nobody else's write. One call, two when they had joined already.
   * @returns what stands there: this one, or the one that was first
   * @throws Error when one stood there and is gone
   */
  join: async (support: Support): Promise<Support> => {
    if (await collection.insertOnce(support)) return support
    const first = await supporters.find(support.issueId, support.personId)
    if (!first) throw new Error(`${support._id} was taken and is gone`)
    return first
  },

  /** One call. */
  countOf: (issueId: string): Promise<number> => collection.count({ issueId }),

  /** Those who joined an issue last, latest first. One call. */
  latestOf: (issueId: string, limit: number): Promise<readonly Support[]> =>
    collection.find({ issueId }, { order: { at: -1, _id: 1 }, limit }),

  /** Those of an issue that come after `last` in the order of their ids. One call. */
  pageOf: (issueId: string, last: string, limit: number): Promise<readonly Support[]> =>
    collection.find({ issueId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /** Of these ids, those that are there. One call. */
  present: async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = await collection.find<{ readonly _id: string }>(
      { _id: { $in: ids } },
      { limit: Math.max(1, ids.length), fields: { _id: 1 } },
    )
    return new Set(found.map(({ _id }) => _id))
  },

  /** Of these people, those who joined an issue. One call. */
  among: async (issueId: string, personIds: readonly string[]): Promise<readonly string[]> => {
    const ids = personIds.map(personId => supportId(issueId, personId))
    const found = await collection.find({ _id: { $in: ids } }, { limit: Math.max(1, ids.length) })
    return found.map(({ personId }) => personId)
  },

  /** What somebody joined, page by page in the order of the ids. One call. */
  ofPerson: (personId: string, last: string, limit: number): Promise<readonly Support[]> =>
    collection.find({ personId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /** Puts other names in the place of those that may not be kept. One call. */
  reword: async ({ _id, name, by }: Support): Promise<void> => {
    await collection.update({ _id }, { $set: { name, by } })
  },

  /** Calls everybody who joined an issue by another name. One call. */
  rename: async (issueId: string, name: string): Promise<void> => {
    await collection.update({ issueId }, { $set: { name, 'by.name': name } })
  },
}
