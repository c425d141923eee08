import { chunksOf } from '#domain/kernel/chunksOf'
import type { SeedCollections } from './SeedData'

/** Writes documents into one collection of a database, in one go. */
export type Insert = (
  collection: string,
  documents: readonly (Readonly<Record<string, unknown>> & { readonly _id: string })[],
) => Promise<unknown>

export interface SeedProgress {
  readonly collection: string
  readonly done: number
  readonly total: number
}

/** One write holds the database's only writer, so it is kept short. */
const BATCH = 500

/** Org units and people come first, so that nothing refers to what is not there yet; personas last: they open the door. */
const order = [
  'orgUnits',
  'people',
  'units',
  'votes',
  'votingRights',
  'ballots',
  'issues',
  'supporters',
  'claims',
  'proxies',
  'proxyHolders',
  'announcements',
  'comments',
  'inbox',
  'evaluationRuns',
  'evaluationSnapshots',
  'evaluationOutlooks',
  'auditLog',
  'auditHead',
  'personas',
] as const satisfies readonly (keyof SeedCollections)[]

/** Inserts all documents in batches, one after another, and reports after each batch. */
export const seedInto = async (
  insert: Insert,
  data: Partial<SeedCollections>,
  onProgress: (progress: SeedProgress) => void = () => undefined,
): Promise<void> => {
  const total = order.reduce((sum, collection) => sum + (data[collection]?.length ?? 0), 0)
  let done = 0
  for (const collection of order) {
    const documents = data[collection] ?? []
    for (const batch of chunksOf<{ readonly _id: string }>(documents, BATCH)) {
      await insert(
        collection,
        batch.map(document => ({ ...document })),
      )
      done += batch.length
      onProgress({ collection, done, total })
    }
  }
}
