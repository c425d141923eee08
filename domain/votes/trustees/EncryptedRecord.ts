import type { RecordedRight, VoteRecord } from '../proof/VoteRecord'
import type { Dealing } from './ceremony'
import type { EncryptedBallot } from './encryptBallot'
import type { TrusteeOpening } from './opening'

/** Everything by which an encrypted vote can be counted again, of which nobody has ever seen a choice. */
export interface EncryptedRecord extends Pick<VoteRecord, 'vote' | 'result'> {
  readonly format: 'encrypted-vote-record'
  readonly version: 1
  readonly secrecy: 'trustees'
  readonly electorate: {
    readonly digest: string
    /** Shown: the weight of each ballot is that of its right, and what it chose is not to be seen. */
    readonly rights: readonly RecordedRight[]
  }
  /** Of the three trustees, in their order. */
  readonly dealings: readonly Dealing[]
  /** In the order of their rights. */
  readonly ballots: readonly EncryptedBallot[]
  /** Of the two trustees who have opened the sums. */
  readonly openings: readonly [TrusteeOpening, TrusteeOpening]
  /** Of the Merkle tree over head, dealings, ballots and openings, in hex. */
  readonly root: string
}
