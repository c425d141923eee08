import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import type { Claim, ClaimEnding, ClaimFact } from './Claim'
import { isApproved, mayFollow } from './graph'

export interface EndClaim {
  readonly how: ClaimEnding
  /** May be empty where `how` says it all. */
  readonly reason: string
}

/** Ends a claim that was approved; of somebody who erases themselves, what waits is over too. */
export const endClaim = (
  { how, reason }: EndClaim,
  { state }: Pick<Claim, 'state'>,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Decision<ClaimFact> => {
  const mayEnd = mayFollow(state, 'ended') && (isApproved({ state }) || how === 'erased')
  if (!mayEnd) return refused('wrong-state')
  return decided<ClaimFact>({ kind: 'ended', at: now, by: actor, how, reason })
}
