import { everyPageById } from '#cloud-functions/kit/everyPage'
import type { CollectionName } from '#cloud-functions/schema'
import type { Document, Engine } from '#emulator/engine/Engine'

/** A document as it lies in the database. */
export type Stored = Document & { readonly _id: string }

const pageSize = 200

/** Reads a whole collection in the order of the ids, page by page. */
export async function* documentsIn(
  engine: Engine,
  collection: CollectionName,
  projection?: Readonly<Record<string, 0 | 1>>,
): AsyncGenerator<Stored> {
  const read = async (last: string) =>
    (await engine.find(
      collection,
      { _id: { $gt: last } },
      { order: { _id: 1 }, limit: pageSize, projection },
    )) as readonly Stored[]
  for await (const page of everyPageById({ size: pageSize, read })) yield* page
}

/** Reads the ids of a whole collection. */
export const idsIn = async (engine: Engine, collection: CollectionName): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>()
  for await (const { _id } of documentsIn(engine, collection, { _id: 1 })) ids.add(_id)
  return ids
}
