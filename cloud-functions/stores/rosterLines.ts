import { chunksOf } from '#domain/kernel/chunksOf'
import type { LineStatus } from '#domain/rosters/Comparison'
import { linesAChunk, type ChunkState, type LineChunk, type WrittenUnit } from '#domain/rosters/LineChunk'
import { Collection } from '../kit/Collection'
import { StaleWrite } from '../kit/StaleWrite'

const collection = new Collection<LineChunk>('rosterLines')

/** Documents inserted in one request: some hundred kilobytes each. */
const insertedAtOnce = 5
/** Twenty thousand lines are a hundred chunks, and some that are not full. */
const mostChunks = 200

/** Three statuses may end in a short chunk before the one that is wanted; and the next. */
const mostAround = 5

/** How far the writing of an import is, in lines. */
export interface Progress {
  readonly toWrite: number
  readonly written: number
  readonly takenBack: number
}

export const rosterLines = {
  /** Those that are there from an earlier try of the same request stay. One call for every five. */
  save: async (chunks: readonly LineChunk[]): Promise<void> => {
    for (const part of chunksOf(chunks, insertedAtOnce)) await collection.insertMissing(part)
  },

  /** The first chunks of an import in a state, without looking at the others. One call. */
  inState: (importId: string, state: ChunkState, limit: number): Promise<readonly LineChunk[]> =>
    collection.find({ importId, state }, { order: { _id: 1 }, limit }),

  /** The chunk that holds a line, and the next; lines are numbered through the import or through one status. One call. */
  around: (importId: string, status: LineStatus | 'all', line: number): Promise<readonly LineChunk[]> => {
    const path = status === 'all' ? 'first' : 'firstOfStatus'
    return collection.find(
      {
        importId,
        ...(status === 'all' ? {} : { status }),
        [path]: { $gt: line - linesAChunk },
      },
      { order: { [path]: 1, _id: 1 }, limit: mostAround, fields: { writes: 0 } },
    )
  },

  /** All of an import, page by page in the order of their ids. One call. */
  ofImport: (importId: string, last: string, limit: number): Promise<readonly LineChunk[]> =>
    collection.find({ importId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /** All of an import, or of one status, in their order. One call. */
  allOf: (importId: string, status?: LineStatus): Promise<readonly Pick<LineChunk, 'lines'>[]> =>
    collection.find<Pick<LineChunk, 'lines'>>(
      { importId, ...(status === undefined ? {} : { status }) },
      {
        order: { [status === undefined ? 'first' : 'firstOfStatus']: 1, _id: 1 },
        limit: mostChunks,
        fields: { lines: 1 },
      },
    ),

  /** Takes a name out of a chunk, over exactly the revision that was read. One call. @throws StaleWrite */
  reword: async ({ _id, ...fields }: LineChunk): Promise<void> => {
    const reworded = { ...fields, rev: fields.rev + 1 }
    if ((await collection.update({ _id, rev: fields.rev }, { $set: reworded })) === 0)
      throw new StaleWrite(_id)
  },

  /** One call. */
  progress: async (importId: string): Promise<Progress> => {
    const chunks = await collection.find<Pick<LineChunk, 'state' | 'count'>>(
      { importId },
      { limit: mostChunks, fields: { state: 1, count: 1 } },
    )
    const lines = (state: ChunkState) =>
      chunks.filter(chunk => chunk.state === state).reduce((sum, { count }) => sum + count, 0)
    return { toWrite: lines('toWrite'), written: lines('written'), takenBack: lines('takenBack') }
  },

  /** Revisions with which an import left its units, by id. One call. */
  writtenRevisions: async (importId: string): Promise<ReadonlyMap<string, number>> => {
    const chunks = await collection.find<Pick<LineChunk, 'writes'>>(
      { importId, state: 'written' },
      { limit: mostChunks, fields: { 'writes.unitId': 1, 'writes.rev': 1 } },
    )
    return new Map(
      chunks.flatMap(({ writes }) => writes.map(({ unitId, rev }): [string, number] => [unitId, rev])),
    )
  },

  /** One call, over exactly the revision that was read. @throws StaleWrite when somebody was faster */
  change: async (
    chunk: LineChunk,
    change: { readonly state?: ChunkState; readonly writes?: readonly WrittenUnit[] },
  ): Promise<LineChunk> => {
    const next = { ...change, rev: chunk.rev + 1 }
    const written = await collection.update({ _id: chunk._id, rev: chunk.rev }, { $set: next })
    if (written === 0) throw new StaleWrite(chunk._id)
    return { ...chunk, ...next }
  },

  /** One call. */
  forget: async (importId: string): Promise<void> => {
    await collection.remove({ importId })
  },
}
