import type { Instant } from '#domain/decision'
import type { RosterRun } from '#domain/rosters/decideImport'
import { Collection } from '../kit/Collection'
import type { Transaction } from '../kit/transaction'

interface RunRow extends RosterRun {
  /** The compound. */
  readonly _id: string
}

const collection = new Collection<RunRow>('rosterRuns')

/** Which import of a compound is being written: one document each, so that two that begin at once meet. */
export const rosterRuns = {
  /** One call. */
  of: (compoundId: string): Promise<RosterRun | null> => collection.first({ _id: compoundId }),

  /** One call. */
  ofIn: (tx: Transaction, compoundId: string): Promise<RosterRun | null> =>
    tx.get<RunRow>('rosterRuns', compoundId),

  /** One call. */
  beginIn: (tx: Transaction, compoundId: string, importId: string, now: Instant): Promise<void> =>
    tx.put<RunRow>('rosterRuns', { _id: compoundId, importId, lastId: importId, lastAt: now }),

  /** One call. */
  endIn: (tx: Transaction, compoundId: string, importId: string, now: Instant): Promise<void> =>
    tx.put<RunRow>('rosterRuns', { _id: compoundId, importId: null, lastId: importId, lastAt: now }),
}
