import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { chunksOf } from '#domain/kernel/chunksOf'
import type { AuditedThing, AuditEntry, AuditLine } from '#domain/audit/AuditLine'
import { chained, lineId, noLines, pathsAbove, type ChainEnd } from '#domain/audit/chain'
import type { StoredLine } from '#domain/audit/verify'
import type { OrgPath } from '#domain/organisation/OrgUnit'
import { Collection } from '../kit/Collection'
import { afterCursor } from '../kit/cursor'
import { isDuplicate } from '../kit/faults'
import type { Transaction } from '../kit/transaction'

interface Head extends ChainEnd {
  readonly _id: 'head'
}
type PendingEntry = AuditEntry & { readonly _id: string }

const log = new Collection<StoredLine>('auditLog')
const heads = new Collection<Head>('auditHead')
const pending = new Collection<PendingEntry>('auditPending')

const linesAtOnce = 500
const mostTries = 40
const longestPauseMilliseconds = 25

/** Hashes a text as the audit chain does: its UTF-8 bytes by SHA-256, in hex. */
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const stored = (line: AuditLine): StoredLine => ({
  ...line,
  _id: lineId(line.seq),
  within: pathsAbove(line.path),
})

const lastLine = async (): Promise<ChainEnd> => {
  const [last] = await log.find({}, { order: { _id: -1 }, limit: 1 })
  return last ?? noLines
}

const head = (): Promise<Head | null> => heads.first({ _id: 'head' })

/** Where the next line follows. Lines that were cut off leave a gap: the head knows how far the chain reached. */
const end = async (): Promise<ChainEnd> => {
  const [last, known] = await Promise.all([lastLine(), head()])
  return known && known.seq > last.seq ? known : last
}

/** The head only ever moves on: of two runs the one that got further has it. */
const advanceHead = async ({ seq, hash }: ChainEnd): Promise<void> => {
  const moved = await heads.update({ _id: 'head', seq: { $lt: seq } }, { $set: { seq, hash } })
  if (moved > 0 || (await head())) return
  if (!(await heads.insertOnce({ _id: 'head', seq, hash }))) await advanceHead({ seq, hash })
}

/** Those that do not stand in the chain, in their order. */
const missing = async (entries: readonly AuditEntry[]): Promise<readonly AuditEntry[]> => {
  const found = await log.find<{ readonly id: string }>(
    { id: { $in: entries.map(({ id }) => id) } },
    { limit: linesAtOnce, fields: { id: 1 } },
  )
  const there = new Set(found.map(({ id }) => id))
  return entries.filter(({ id }) => !there.has(id))
}

/** @returns whether it was this run that wrote them; not when a number or an entry is taken */
const wrote = async (lines: readonly StoredLine[]): Promise<boolean> => {
  try {
    await log.insertAll(lines)
    return true
  } catch (fault) {
    if (isDuplicate(fault)) return false
    throw fault
  }
}

const appendBatch = async (entries: readonly AuditEntry[], tries = 1): Promise<void> => {
  if (entries.length === 0) return advanceHead(await lastLine())
  const lines = chained(await end(), entries, sha256).map(stored)
  const last = lines.at(-1)
  if (last && (await wrote(lines))) return advanceHead(last)
  if (tries === mostTries) throw new Error('the audit chain was taken by others every time')
  await pause(Math.random() * longestPauseMilliseconds)
  return appendBatch(await missing(entries), tries + 1)
}

/**
 * What was done, in a chain that shows what was changed or taken out of it.
 *
 * A deed is written beside the thing it was done to, in the same write: in the outbox of a `FactStore`, or here as
 * pending. The notices' sweep chains it. Numbers are the ids of the lines and entries are unique, so that of two runs
 * at once one gets the number and the other looks again: the chain can neither fork nor hold a deed twice.
 */
export const audit = {
  /** A deed of a write that has no outbox. The same entry again is the same. One call. */
  note: async (entry: AuditEntry): Promise<void> => {
    await pending.insertOnce({ ...entry, _id: entry.id })
  },

  /** The same within a transaction: there if, and only if, what was done is. One call. */
  noteIn: (tx: Transaction, entry: AuditEntry): Promise<void> =>
    tx.put<PendingEntry>('auditPending', { ...entry, _id: entry.id }),

  /** Those that were noted, oldest first. One call. */
  pending: async (limit: number): Promise<readonly AuditEntry[]> => {
    const rows = await pending.find({}, { order: { at: 1, _id: 1 }, limit })
    return rows.map(({ _id, ...entry }) => ({ ...entry, id: _id }))
  },

  /** One call. Those that were not pending any more are no matter. */
  settle: async (entries: readonly AuditEntry[]): Promise<void> => {
    if (entries.length > 0) await pending.remove({ _id: { $in: entries.map(({ id }) => id) } })
  },

  /**
   * Chains entries; those that stand there stay where they are. Four calls for 500 of them, three more for each time
   * that somebody else was faster; none for none.
   */
  append: async (entries: readonly AuditEntry[]): Promise<void> => {
    const once = [...new Map(entries.map(entry => [entry.id, entry])).values()]
    for (const part of chunksOf(once, linesAtOnce)) await appendBatch(part)
  },

  /** Lines of what stands at this path or below, latest first. One call. */
  pageUnder: (
    path: OrgPath,
    thing: AuditedThing | null,
    cursor: string | null,
    limit: number,
  ): Promise<readonly StoredLine[]> =>
    log.find(
      { within: path, ...(thing === null ? {} : { 'thing.kind': thing }), ...afterCursor('seq', -1, cursor) },
      { order: { seq: -1, _id: 1 }, limit },
    ),

  /** One call. */
  head,
}
