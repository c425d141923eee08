/**
 * What CloudBase (and the MongoDB behind it) allows, as far as its documentation and SDK state it. Every name carries
 * its unit, so that a reader need not guess.
 */
export const ENGINE_LIMITS = {
  /** A query that names no limit gets this many documents. */
  defaultLimit: 100,
  /** A query that asks for more is cut to this many. */
  documentsPerQuery: 1_000,
  /** A transaction that is neither committed nor aborted within this time is gone. */
  transactionLifeMs: 30_000,
  /** Who meets a conflict is told so when the transaction in the way has ended, or after this time. */
  conflictWaitMs: 2_000,
  /** Who was told, and has not come back within this time, has lost its turn at the document. */
  conflictTurnMs: 100,
  /** One document, as BSON. */
  documentBytes: 16 * 1024 * 1024,
  /** All documents of one reply together, as BSON. */
  replyBytes: 16 * 1024 * 1024,
  /** Declared indexes of one collection, the one on `_id` not counted. */
  indexesPerCollection: 20,
  /** An `_id` as the bytes of its key: ours, because LMDB's keys end at 1,978 bytes and an index entry carries the id. */
  idKeyBytes: 512,
  /** All values of one index entry together; a longer text is cut there and checked against the document itself. */
  indexValueBytes: 1_200,
  /** Starting points that one query may spread over (`$in` lists multiplied); beyond it a range is read instead. */
  pointsPerPlan: 1_200,
  /** Plans kept for `takePlans`. */
  plansKept: 1_000,
} as const
