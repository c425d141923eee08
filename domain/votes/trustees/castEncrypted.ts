import type { Instant } from '../../kernel/decision'
import { capacityIn } from '../capacity'
import type { Vote, VotingRight } from '../Vote'
import { checkBallots, type BallotCheck } from './checkBallots'
import type { EncryptedBallot, EncryptedSheet } from './encryptBallot'

/** An encrypted ballot as it is stored: nobody can tell what was chosen, the server least of all. */
export interface StoredEncryptedBallot {
  /** `voteId:rightId`: one per voting right by construction. */
  readonly _id: string
  readonly voteId: string
  readonly rightId: string
  /** 0.01 m², as it was frozen. */
  readonly area: number
  readonly castBy: string
  readonly proxyId: string | null
  readonly receivedAt: Instant
  readonly requestId: string
  readonly ballot: EncryptedBallot
  /** By which its voter finds it in the record: of the ciphertexts, so it tells no choice. */
  readonly receipt: string
}

export interface CastEncrypted {
  readonly ballot: EncryptedBallot
  readonly requestId: string
  /** Of the ballot, made by the caller of this rule. */
  readonly receipt: string
}

export interface EncryptedCastState {
  readonly vote: Pick<Vote, 'id' | 'stage' | 'closesAt'>
  readonly sheet: EncryptedSheet
  readonly right: VotingRight | null
  /** The ballot already stored for that right. */
  readonly existing: StoredEncryptedBallot | null
  readonly personId: string
}

/** A ballot to be stored, or the one that stands there; or why it is refused, and nothing is written. */
export type EncryptedCast =
  | { readonly stored: StoredEncryptedBallot }
  | { readonly refused: 'vote-not-open' | 'vote-closed' | 'no-voting-right' }
  | { readonly refused: 'already-voted'; readonly receivedAt: Instant }
  | { readonly refused: 'invalid-choice'; readonly check: BallotCheck | 'otherRight' }

const refusedBefore = ({ vote, right, personId }: EncryptedCastState, now: Instant) => {
  if (vote.closesAt !== null && now >= vote.closesAt) return 'vote-closed'
  if (vote.stage !== 'open')
    return vote.stage === 'draft' || vote.stage === 'announced' ? 'vote-not-open' : 'vote-closed'
  return right?.voteId !== vote.id || capacityIn(right, personId, now) === null ? 'no-voting-right' : null
}

/**
 * Casts an encrypted ballot, which is to be stored. As with open ones the same request of the same person again gives the
 * stored ballot back, and the first valid one stands. Its proofs are checked before anything is written: what hides more
 * than one choice, or was made for another vote, right or question, is refused.
 *
 * @param drawWeight 128 random bits each time
 */
export const castEncrypted = (
  command: CastEncrypted,
  state: EncryptedCastState,
  now: Instant,
  drawWeight: () => bigint,
): EncryptedCast => {
  const { right, existing, personId, sheet } = state
  if (existing?.requestId === command.requestId && existing.castBy === personId) return { stored: existing }
  const refused = refusedBefore(state, now)
  if (refused !== null) return { refused }
  const capacity = right === null ? null : capacityIn(right, personId, now)
  if (right === null || capacity === null) return { refused: 'no-voting-right' }
  if (existing !== null) return { refused: 'already-voted', receivedAt: existing.receivedAt }
  const { ballot, requestId, receipt } = command
  if (ballot.rightId !== right.rightId) return { refused: 'invalid-choice', check: 'otherRight' }
  const checked = checkBallots(sheet, [ballot], drawWeight)
  if ('check' in checked) return { refused: 'invalid-choice', check: checked.check }
  return {
    stored: {
      ...{ _id: right._id, voteId: right.voteId, rightId: right.rightId, area: right.area },
      ...{ castBy: personId, proxyId: capacity.as === 'proxy' ? capacity.proxy.proxyId : null },
      ...{ receivedAt: now, requestId, ballot, receipt },
    },
  }
}
