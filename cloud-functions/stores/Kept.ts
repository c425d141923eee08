import type { Message } from '#domain/notices/Message'
import type { Instant } from '#domain/decision'

/** What the storage keeps beside the folded state of a thing, in the same document, so that one write is atomic. */
export interface Kept<Fact> {
  readonly _id: string
  /** Counts the writes; a change is written only over the revision it was decided on. */
  readonly rev: number
  readonly facts: readonly Fact[]
  /** Messages not yet sent; `outboxDueAt` is null while there are none. */
  readonly outbox: readonly Message[]
  readonly outboxDueAt: Instant | null
  /** The last changes as `requestId:callName`, so that a repeated one is known. */
  readonly requestIds: readonly string[]
}

export const rememberedRequests = 50
