import { DAY } from '../../kernel/lengths'
import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import type { Claim, ClaimFact, Office } from './Claim'
import { isApproved, isWaiting, mayFollow } from './graph'
import { residenceRulesAt } from '../residenceRules'

/** Finds the last instant at which a refused claim may be appealed; null while there is nothing to appeal. */
export const appealBy = ({ state, updatedAt }: Pick<Claim, 'state' | 'updatedAt'>): Instant | null =>
  mayFollow(state, 'appealed') ? updatedAt + residenceRulesAt(updatedAt).appealDays * DAY : null

/** Tells whether a refused claim may still be appealed at `now`. */
export const mayAppeal = (claim: Pick<Claim, 'state' | 'updatedAt'>, now: Instant): boolean => {
  const last = appealBy(claim)
  return last !== null && now <= last
}

interface Context {
  readonly actor: Actor
  /** Where the appeal goes. */
  readonly office: Office
  /** The claimant's other claims: whoever has claimed the same anew waits for that. */
  readonly others: readonly Pick<Claim, 'unit' | 'state'>[]
  readonly now: Instant
}

const isClaimant = ({ claimant }: Claim, actor: Actor): boolean =>
  actor.kind === 'person' && actor.personId === claimant.personId

/** Appeals against a refusal for the claimant, once: somebody else decides. */
export const appealClaim = (
  { reason }: { readonly reason: string },
  claim: Claim,
  { actor, office, others, now }: Context,
): Decision<ClaimFact> => {
  if (!isClaimant(claim, actor)) return refused('not-permitted')
  const claimedAnew = others.some(
    ({ unit, state }) => unit.unitId === claim.unit.unitId && (isWaiting({ state }) || isApproved({ state })),
  )
  if (!mayAppeal(claim, now) || claimedAnew) return refused('cannot-appeal')
  return decided<ClaimFact>({ kind: 'appealed', at: now, by: actor, reason, office })
}

/** Takes a claim back for the claimant that was not decided yet. */
export const withdrawClaim = (
  claim: Claim,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Decision<ClaimFact> => {
  if (!isClaimant(claim, actor)) return refused('not-permitted')
  if (!mayFollow(claim.state, 'withdrawn')) return refused('wrong-state')
  return decided<ClaimFact>({ kind: 'withdrawn', at: now, by: actor })
}
