import type { Instant } from '../../../kernel/decision'
import type { PersonActor } from '../../../kernel/Actor'
import {
  faultOfDealing,
  publicShare,
  trusteeNumbers,
  type Dealing,
  type DealingFault,
  type KeyShare,
  type SealedShare,
  type TrusteeNumber,
} from '../ceremony'
import { holds } from '../equations'
import { toHidingPoint, toScalar } from '../group'
import { faultOfOpening, type OpeningFault, type TrusteeOpening } from '../opening'
import { knowledgeEquation, proveKnowledge, type KnowledgeProof } from '../proofs'
import type { DrawScalar } from '../randomness'
import type { NamedSum } from '../sums'
import { keyMayFollow, type KeyFact, type VoteKey } from './VoteKey'

/** Who does a step of the making of a key, in which post, and when. */
export interface Doing {
  readonly actor: PersonActor
  readonly now: Instant
}

/**
 * A step that was taken, as the fact to be written; null where the very same stands there already. Or why it was refused,
 * and nothing is written.
 */
export type KeyStep =
  | { readonly fact: KeyFact | null }
  | { readonly check: 'notTrustee' | 'wrongState' | 'doneAlready' | 'sealedShares' | 'heldProof' }
  | DealingFault
  | OpeningFault

/** Finds the number of a trustee who acts in the post in which they were named; null for anybody else. */
const numberOf = (key: VoteKey, { actor }: Doing): TrusteeNumber | null =>
  key.trustees.find(
    ({ personId, role, orgUnitId }) =>
      personId === actor.personId && role === actor.role && orgUnitId === actor.orgUnitId,
  )?.number ?? null

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const by = ({ actor, now }: Doing) => ({ at: now, by: actor })

/** Takes in a trustee's dealing: theirs, once, for this vote, with proofs that hold. */
export const takeDealing = (key: VoteKey, dealing: Dealing, doing: Doing): KeyStep => {
  if (numberOf(key, doing) !== dealing.trustee) return { check: 'notTrustee' }
  const there = key.dealings.find(({ trustee }) => trustee === dealing.trustee)
  if (there !== undefined) return isSame(there, dealing) ? { fact: null } : { check: 'doneAlready' }
  if (!keyMayFollow(key.state, 'dealt')) return { check: 'wrongState' }
  if (dealing.voteId !== key.voteId) return { check: 'trustees' }
  return faultOfDealing(key.voteId, dealing) ?? { fact: { kind: 'dealt', ...by(doing), dealing } }
}

const areSealed = (key: VoteKey, from: TrusteeNumber, sealed: readonly SealedShare[]): boolean => {
  const others = trusteeNumbers.filter(number => number !== from)
  return (
    sealed.length === others.length &&
    others.every((to, index) => {
      const share = sealed[index]
      return (
        share?.voteId === key.voteId &&
        share.from === from &&
        share.to === to &&
        toHidingPoint(share.ephemeral) !== null &&
        toScalar(share.masked) !== null
      )
    })
  )
}

/** Takes in what a trustee seals to the two others, in the order of their numbers. Only they can tell whether it is right. */
export const takeShares = (key: VoteKey, sealed: readonly SealedShare[], doing: Doing): KeyStep => {
  const from = numberOf(key, doing)
  if (from === null) return { check: 'notTrustee' }
  const there = key.sealed.filter(share => share.from === from)
  if (there.length > 0) return isSame(there, sealed) ? { fact: null } : { check: 'doneAlready' }
  if (!keyMayFollow(key.state, 'sharesSealed')) return { check: 'wrongState' }
  if (!areSealed(key, from, sealed)) return { check: 'sealedShares' }
  return { fact: { kind: 'sharesSealed', ...by(doing), from, sealed } }
}

const heldKind = 'trustee share'

/** Makes the proof that a trustee holds their share, as it was typed in again from paper. One scalar is drawn. */
export const proveHeld = ({ voteId, trustee, secret }: KeyShare, draw: DrawScalar): KnowledgeProof =>
  proveKnowledge(heldKind, [voteId, trustee], secret, draw)

/** Takes in the proof that a trustee holds their share. It tells nothing of the share, and can be made with no other. */
export const noteHeld = (key: VoteKey, proof: KnowledgeProof, doing: Doing): KeyStep => {
  const trustee = numberOf(key, doing)
  if (trustee === null) return { check: 'notTrustee' }
  if (key.held.includes(trustee)) return { fact: null }
  if (!keyMayFollow(key.state, 'shareHeld')) return { check: 'wrongState' }
  const known = publicShare(key.dealings, trustee)
  const equation = knowledgeEquation(heldKind, [key.voteId, trustee], known, proof)
  if (equation === null || !holds(equation)) return { check: 'heldProof' }
  return { fact: { kind: 'shareHeld', ...by(doing), trustee, proof } }
}

/**
 * Takes in the word of a trustee that a share dealt to them is not on the line of whoever dealt it: all begin anew. Nobody else can see
 * who of the two is wrong, so it costs nobody more than the time, and it is told whose share it was.
 */
export const contestShare = (key: VoteKey, from: TrusteeNumber, doing: Doing): KeyStep => {
  const trustee = numberOf(key, doing)
  if (trustee === null || trustee === from) return { check: 'notTrustee' }
  if (!keyMayFollow(key.state, 'shareContested') || key.held.includes(trustee)) return { check: 'wrongState' }
  return { fact: { kind: 'shareContested', ...by(doing), trustee, from } }
}

/** Takes in a trustee's opening of the sums of a closed vote: theirs, once, of exactly these sums, with proofs that hold. */
export const takeOpening = (
  key: VoteKey,
  opening: TrusteeOpening,
  sums: readonly NamedSum[],
  doing: Doing,
): KeyStep => {
  if (numberOf(key, doing) !== opening.trustee) return { check: 'notTrustee' }
  const there = key.openings.find(({ trustee }) => trustee === opening.trustee)
  if (there !== undefined) return isSame(there, opening) ? { fact: null } : { check: 'doneAlready' }
  if (!keyMayFollow(key.state, 'sumsOpened')) return { check: 'wrongState' }
  const fault = faultOfOpening(key.voteId, key.dealings, sums, opening)
  return fault ?? { fact: { kind: 'sumsOpened', ...by(doing), opening } }
}
