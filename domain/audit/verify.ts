import type { AuditLine } from './AuditLine'
import { lineId, noLines, pathsAbove, type ChainEnd, type Sha256 } from './chain'
import { lineText } from './lineText'

/** A line as it is stored: with the id made of its number, and the paths it is found by. */
export interface StoredLine extends AuditLine {
  readonly _id: string
  readonly within: readonly string[]
}

/** Where a chain is broken. `seq` is the first line that is not as it was written, or not there. */
export interface Break {
  readonly what: 'changed' | 'removed' | 'inserted' | 'cutOff'
  readonly seq: number
  readonly why: string
}

const shape = (line: StoredLine): Break | null => {
  const { seq } = line
  if (line._id !== lineId(seq))
    return { what: 'inserted', seq, why: `a document ${line._id} says it is line ${String(seq)}` }
  if (JSON.stringify(line.within) !== JSON.stringify(pathsAbove(line.path)))
    return { what: 'changed', seq, why: 'it would be found elsewhere than where it belongs' }
  return null
}

/**
 * Holds one line, the next in the order of ids, against the end of those before it.
 *
 * @returns what is wrong, or null when it follows
 */
export const breakAt = (end: ChainEnd, line: StoredLine, sha256: Sha256): Break | null => {
  const expected = end.seq + 1
  const { seq } = line
  const malformed = shape(line)
  if (malformed) return malformed
  if (seq > expected)
    return { what: 'removed', seq: expected, why: `the next that is there is line ${String(seq)}` }
  if (seq < expected) return { what: 'inserted', seq, why: 'the number was there before' }
  if (sha256(lineText(line)) !== line.hash)
    return { what: 'changed', seq, why: 'it does not have the hash that it was written with' }
  if (line.previous === end.hash) return null
  return seq === 1
    ? { what: 'changed', seq, why: 'the first line follows another one' }
    : { what: 'changed', seq: end.seq, why: `line ${String(seq)} follows another one of that number` }
}

/** Holds the end of all lines against the head, which is written after each append. @returns as {@link breakAt} */
export const breakAtHead = (end: ChainEnd, head: ChainEnd | null): Break | null => {
  const { seq, hash } = head ?? noLines
  if (end.seq < seq) return { what: 'cutOff', seq: end.seq + 1, why: `the head knows ${String(seq)} lines` }
  if (end.seq > seq)
    return {
      what: 'inserted',
      seq: seq + 1,
      why: `the head knows ${String(seq)} lines (if the system was killed while it wrote: start it once, and verify again)`,
    }
  return end.hash === hash
    ? null
    : { what: 'changed', seq, why: 'the head knows another line of that number' }
}
