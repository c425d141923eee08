import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import type { Claim, ClaimFact } from './Claim'
import { mayFollow } from './graph'

/**
 * Restores a claim that was approved, because the roster that had named another owner is taken back. Nothing else that
 * has ended comes back: who moved out, gave up a lease, was revoked or has erased themselves claims anew.
 */
export const restoreClaim = (
  { state, ending }: Pick<Claim, 'state' | 'ending'>,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Decision<ClaimFact> =>
  mayFollow(state, 'restored') && ending === 'ownerChanged'
    ? decided<ClaimFact>({ kind: 'restored', at: now, by: actor })
    : refused('wrong-state')
