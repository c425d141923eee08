import { statesOf, type StateGraph } from '../../../kernel/stateGraph'
import type { FactBase } from '../../../kernel/fact'
import type { Instant } from '../../../kernel/decision'
import type { Dealing, SealedShare, TrusteeNumber } from '../ceremony'
import type { TrusteeOpening } from '../opening'
import type { KnowledgeProof } from '../proofs'
import type { Trustee } from './nameTrustees'

/**
 * How far the key of a vote is. `dealing`: each trustee's device makes its line; `sealing`: each sends the others their
 * points; `holding`: each shows that they hold their share, typed in from paper; `ready`: the vote may open, and be opened
 * after its end; `opened`: two have opened the sums.
 */
export type KeyState = 'dealing' | 'sealing' | 'holding' | 'ready' | 'opened'

export type KeyFact =
  | FactBase<'trusteesNamed', { readonly voteId: string; readonly trustees: readonly Trustee[] }>
  | FactBase<'dealt', { readonly dealing: Dealing }>
  | FactBase<'sharesSealed', { readonly from: TrusteeNumber; readonly sealed: readonly SealedShare[] }>
  | FactBase<'shareHeld', { readonly trustee: TrusteeNumber; readonly proof: KnowledgeProof }>
  /** A share was not on the line of whoever dealt it: all three begin anew. */
  | FactBase<'shareContested', { readonly trustee: TrusteeNumber; readonly from: TrusteeNumber }>
  | FactBase<'sumsOpened', { readonly opening: TrusteeOpening }>

/** What everybody may know of the key of a vote: nothing in it is secret, and nothing that is secret reaches a server. */
export interface VoteKey {
  readonly voteId: string
  readonly trustees: readonly Trustee[]
  readonly dealings: readonly Dealing[]
  readonly sealed: readonly SealedShare[]
  /** Who has shown that they hold their share. */
  readonly held: readonly TrusteeNumber[]
  readonly openings: readonly TrusteeOpening[]
  /** How often all three had to begin anew. */
  readonly restarts: number
  readonly state: KeyState
  readonly updatedAt: Instant
}

/** The whole life of a key; the last of three, or of two, leads on: see {@link evolveKey}. */
const keyGraph = {
  trusteesNamed: { from: [null], to: 'dealing' },
  dealt: { from: ['dealing'], to: {} },
  sharesSealed: { from: ['sealing'], to: {} },
  shareHeld: { from: ['holding'], to: {} },
  shareContested: { from: ['holding'], to: 'dealing' },
  sumsOpened: { from: ['ready'], to: {} },
} as const satisfies StateGraph<KeyState, KeyFact['kind']>

/** `keyMayFollow` tells whether a fact may follow in a state. */
export const { mayFollow: keyMayFollow, stateAfter: keyStateAfter } = statesOf<KeyState, KeyFact['kind']>(
  'a key',
  keyGraph,
)
