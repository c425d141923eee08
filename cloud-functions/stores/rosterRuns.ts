import { turnOf, type RosterRun } from '#domain/rosters/decideImport'
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

  /**
   * Another turn: an import begins, or, with null, it is over. Two calls, one if the run was read by the transaction.
   * @param more what is changed with it: the compound's revision with its buildings, or that heads were ruled on
   */
  turnIn: async (
    tx: Transaction,
    compoundId: string,
    importId: string | null,
    more: Pick<RosterRun, 'compoundRev' | 'ruled'> = {},
  ): Promise<void> => {
    const run = await rosterRuns.ofIn(tx, compoundId)
    const kept = run ?? {}
    await tx.put<RunRow>('rosterRuns', { ...kept, ...more, _id: compoundId, importId, turn: turnOf(run) + 1 })
  },
}
