import { fieldLimits } from '#contracts/kernel/limits'
import type { LineChunk } from '#domain/rosters/LineChunk'
import { readCursor, writeCursor } from '../../../kit/cursor'
import type { Answerer } from '../../../kit/Answerer'
import { rosterLines } from '../../../stores/rosterLines'
import { findImport } from '../workflows/findImport'
import { lineViewOf } from '../views/importView'

/** Lines from a number on, as far as the chunks that were read hold them. */
const linesFrom = (chunks: readonly LineChunk[], from: number, firstOf: (chunk: LineChunk) => number) =>
  chunks.flatMap(chunk => chunk.lines.slice(Math.max(0, from - firstOf(chunk))))

/**
 * Wrong ones first, each status in the order of the file. A page is found by its number among the lines, so the last
 * one costs what the first one costs: three database calls.
 */
export const listRosterLines: Answerer<'listRosterLines'> = async ({ importId, status, cursor }, context) => {
  const { roster } = await findImport(importId, context)
  const from = cursor === null ? 0 : (readCursor(cursor)[0] ?? 0)
  const chunks = await rosterLines.around(roster._id, status, from)
  const lines = linesFrom(chunks, from, chunk => (status === 'all' ? chunk.first : chunk.firstOfStatus))
  const page = lines.slice(0, fieldLimits.pageSize)
  const next = from + page.length
  return {
    rows: page.map(lineViewOf),
    next: page.length < lines.length ? writeCursor(next, roster._id) : null,
  }
}
