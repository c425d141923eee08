import { heldHeadsId, type HeldHeads } from '#domain/residence/proxies/heldHeads'
import { Collection } from '../kit/Collection'
import type { Transaction } from '../kit/transaction'

const collection = new Collection<HeldHeads>('proxyHolders')

/** For whom somebody acts in a compound. Written in the transaction of whatever changes it, so it is never behind. */
export const heldHeads = {
  /** One call. */
  of: (compoundId: string, personId: string): Promise<HeldHeads | null> =>
    collection.first({ _id: heldHeadsId(compoundId, personId) }),

  /** One call the first time. */
  ofIn: (tx: Transaction, compoundId: string, personId: string): Promise<HeldHeads | null> =>
    tx.get('proxyHolders', heldHeadsId(compoundId, personId)),

  /** One call. */
  putIn: (tx: Transaction, held: HeldHeads): Promise<void> => tx.put('proxyHolders', held),
}
