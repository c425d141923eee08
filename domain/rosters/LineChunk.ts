import { chunksOf } from '../kernel/chunksOf'
import type { Occupancy } from '../organisation/Person'
import type { Unit } from '../organisation/Unit'
import type { ComparedLine, LineStatus, RosterComparison } from './Comparison'

/** A unit as an import wrote it: what is needed to take it back. */
export interface WrittenUnit {
  readonly unitId: string
  /** As it was; null for a unit that was not there. */
  readonly before: Unit | null
  /** Revision with which the import left it. */
  readonly rev: number
  /** Of people who own it no longer: what they were to it. */
  readonly ended: readonly { readonly personId: string; readonly occupancy: Occupancy }[]
}

/** `read`: nothing to write; `toWrite` → `written` → `takenBack`. */
export type ChunkState = 'read' | 'toWrite' | 'written' | 'takenBack'

/** Lines of an import that share a status: so many as make a document of handy size. */
export interface LineChunk {
  /** `importId:0001` */
  readonly _id: string
  readonly rev: number
  readonly importId: string
  readonly status: LineStatus
  /** Number of its first line among all of the import, and among those of its status. */
  readonly first: number
  readonly firstOfStatus: number
  readonly lines: readonly ComparedLine[]
  readonly count: number
  readonly state: ChunkState
  /** Planned before the first of them is written, so that one that broke off can be finished and taken back. */
  readonly writes: readonly WrittenUnit[]
}

export const linesAChunk = 200

/** What somebody wants to see first. */
const order = ['wrong', 'changed', 'new', 'same'] as const satisfies readonly LineStatus[]

const isToWrite = (status: LineStatus): boolean => status === 'new' || status === 'changed'

/** Cuts the lines of a comparison into chunks: wrong ones first, each status in the order of the file. */
export const lineChunks = (importId: string, { lines }: RosterComparison): readonly LineChunk[] => {
  const chunks: LineChunk[] = []
  let first = 0
  for (const status of order) {
    const ofStatus = lines.filter(line => line.status === status)
    for (const [index, part] of chunksOf(ofStatus, linesAChunk).entries()) {
      const start = index * linesAChunk
      chunks.push({
        _id: `${importId}:${String(chunks.length + 1).padStart(4, '0')}`,
        rev: 1,
        importId,
        status,
        first: first + start,
        firstOfStatus: start,
        lines: part,
        count: part.length,
        state: isToWrite(status) ? 'toWrite' : 'read',
        writes: [],
      })
    }
    first += ofStatus.length
  }
  return chunks
}
