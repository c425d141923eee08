import type { AuditEntry } from '#domain/audit/AuditLine'
import type { Message } from '#domain/notices/Message'
import type { Instant } from '#domain/kernel/decision'
import type { StoredFileToMove } from '../kit/pictures/FileToMove'

/** The part of a thing's history that has left its document: see `factTails`. */
export interface Earlier {
  readonly tails: number
  readonly facts: number
}

/** What the storage keeps beside the folded state of a thing, in the same document, so that one write is atomic. */
export interface Kept<Fact> {
  readonly _id: string
  /** Counts the writes; a change is written only over the revision it was decided on. */
  readonly rev: number
  /** Version of the fold that made the state; missing for the first one. Another than today's is folded anew when read. */
  readonly foldVersion?: number
  /** The latest facts; those before them lie in the tail. */
  readonly facts: readonly Fact[]
  /** How much of the tail counts; missing while there is none. What the tail holds besides was never finished. */
  readonly earlier?: Earlier
  /** Messages not yet sent. */
  readonly outbox: readonly Message[]
  /** Deeds that are not in the audit chain yet. */
  readonly auditOutbox: readonly AuditEntry[]
  /** Photos that the facts name by where they belong, and that still lie where they were uploaded: to be moved. */
  readonly filesToMove?: readonly StoredFileToMove[]
  /** When to look at these three again; null while there is nothing in them. */
  readonly outboxDueAt: Instant | null
  /** Ids of everybody whom the facts name and whose name was not taken away. */
  readonly involved: readonly string[]
  /** When names or papers in it were blanked, having been kept long enough; missing while they are there. */
  readonly blankedAt?: Instant
  /** The last changes as `requestId:callName`, so that a repeated one is known. */
  readonly requestIds: readonly string[]
}

/** Of whatever says none. */
export const firstFoldVersion = 1

export const rememberedRequests = 50

/** When a change would leave more facts than this in the document, all but the latest leave it for the tail. */
export const mostFacts = 40
/** How many of those that were there before stay. */
export const factsThatStay = 20
