import type { Instant } from '#domain/kernel/decision'
import { Collection } from '../kit/Collection'
import type { RepeatableId } from '../kit/repeatableId'
import { anyOf } from './madeBefore'

/** An export of somebody's data that lies in their folder, until it is thrown away. */
export interface StoredExport {
  readonly _id: string
  readonly personId: string
  readonly at: Instant
  readonly json: string
  readonly page: string
  readonly sections: readonly { readonly name: string; readonly count: number }[]
}

const collection = new Collection<StoredExport>('dataExports')
const mostOfAPerson = 1_000

export const dataExports = {
  /** What a request has made, under whatever secret. One call. */
  made: (id: RepeatableId): Promise<StoredExport | null> => collection.first(anyOf(id)),

  insertOnce: (made: StoredExport): Promise<boolean> => collection.insertOnce(made),

  ofPerson: (personId: string): Promise<readonly StoredExport[]> =>
    collection.find({ personId }, { limit: mostOfAPerson }),

  /** Those made before an instant, oldest first. */
  before: (at: Instant, limit: number): Promise<readonly StoredExport[]> =>
    collection.find({ at: { $lt: at } }, { order: { at: 1, _id: 1 }, limit }),

  remove: (ids: readonly string[]): Promise<number> => collection.remove({ _id: { $in: ids } }),
}
