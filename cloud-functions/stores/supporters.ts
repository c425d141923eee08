import type { AuditEntry } from '#domain/audit/AuditLine'
import type { IssueFact } from '#domain/issues/Issue'
import type { FactOf } from '#domain/kernel/fact'
import { Collection } from '../kit/Collection'
import { inTransaction } from '../kit/transaction'
import { audit } from './audit'

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
   * Joins once, together with the deed for the audit: one is there if, and only if, the other is. It meets nobody else's
   * write. Five calls, four when they had joined already.
   * @returns what stands there: this one, or the one that was first
   */
  join: (support: Support, deed: AuditEntry): Promise<Support> =>
    inTransaction(async tx => {
      const first = await tx.get<Support>('supporters', support._id)
      if (first) return first
      await tx.put<Support>('supporters', support)
      await audit.noteIn(tx, deed)
      return support
    }),

  /** One call. */
  countOf: (issueId: string): Promise<number> => collection.count({ issueId }),

  /** Those who joined an issue last, latest first. One call. */
  latestOf: (issueId: string, limit: number): Promise<readonly Support[]> =>
    collection.find({ issueId }, { order: { at: -1, _id: 1 }, limit }),

  /** Those of an issue that come after `last` in the order of their ids. One call. */
  pageOf: (issueId: string, last: string, limit: number): Promise<readonly Support[]> =>
    collection.find({ issueId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

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
