import type { AuditEntry } from '#domain/audit/AuditLine'
import type { Message } from '#domain/notices/Message'
import type { Instant } from '#domain/kernel/decision'

/** What the storage keeps beside the folded state of a thing, in the same document, so that one write is atomic. */
export interface Kept<Fact> {
  readonly _id: string
  /** Counts the writes; a change is written only over the revision it was decided on. */
  readonly rev: number
  readonly facts: readonly Fact[]
  /** Messages not yet sent. */
  readonly outbox: readonly Message[]
  /** Deeds that are not in the audit chain yet. */
  readonly auditOutbox: readonly AuditEntry[]
  /** Files that the facts name by where they belong, and that still lie in their owner's folder: to be moved. */
  readonly filesToMove?: readonly string[]
  /** When to look at these three again; null while there is nothing in them. */
  readonly outboxDueAt: Instant | null
  /** Ids of everybody whom the facts name and whose name was not taken away. */
  readonly involved: readonly string[]
  /** When names or papers in it were blanked, having been kept long enough; missing while they are there. */
  readonly blankedAt?: Instant
  /** The last changes as `requestId:callName`, so that a repeated one is known. */
  readonly requestIds: readonly string[]
}

export const rememberedRequests = 50
