import type { Actor } from '../../kernel/Actor'
import { decided, refused, type Decision, type DomainRefusal, type Instant } from '../../kernel/decision'
import { whyNoSecond } from '../../organisation/twoPeople'
import { dutyRulesAt } from '../../organisation/dutyRules'
import { isApproved, mayFollow } from './graph'
import type { Claim, ClaimFact, Office, Shown } from './Claim'
import { shownStill } from '../contest'
import { whyNotDecide } from '../offices'

/**
 * Tells why `actor` may not take back what was approved; null when they may: the office that decides on such a claim,
 * never about itself.
 */
export const whyNotRevokeClaim = (claim: Claim, actor: Actor): DomainRefusal | null =>
  whyNoSecond(claim.state === 'revoking' ? claim.first : null, actor) ??
  whyNotDecide(
    {
      ...claim.unit,
      office: claim.office,
      waiting: isApproved(claim),
      parties: [claim.claimant.personId],
      refusedBy: null,
    },
    actor,
  )

interface Revoking {
  readonly actor: Actor
  readonly now: Instant
  /** Where the second word is said, and whom it is shown to until then. */
  readonly second: { readonly office: Office; readonly shown: Shown }
}

/** Tells whether taking it back ends it at once: it was asked for by another already, or one person may do it alone. */
export const endsAtOnce = ({ state }: Pick<Claim, 'state'>, now: Instant): boolean =>
  state === 'revoking' || !dutyRulesAt(now).revokedByTwo

/** Tells until when the second may not end it: whoever would lose it is shown that first. Null when they may. */
export const whyNotEndYet = (claim: Claim, now: Instant): Instant | null =>
  claim.state === 'revoking' ? shownStill(claim, now) : null

/** Asks, for the first of two, that what was approved be taken back; it holds until the second has agreed. */
export const askRevocation = (
  { reason }: { readonly reason: string },
  claim: Claim,
  { actor, now, second }: Revoking,
): Decision<ClaimFact> =>
  mayFollow(claim.state, 'revocationAsked')
    ? decided<ClaimFact>({ kind: 'revocationAsked', at: now, by: actor, reason, ...second })
    : refused('wrong-state')

/** Drops a revocation, for the second or the office above, who finds that what was approved was right. */
export const dropRevocation = (
  { reason }: { readonly reason: string },
  claim: Claim,
  { actor, now }: Pick<Revoking, 'actor' | 'now'>,
): Decision<ClaimFact> => {
  if (claim.state !== 'revoking') return refused('wrong-state')
  const refusal = whyNotRevokeClaim(claim, actor)
  return refusal === null
    ? decided<ClaimFact>({ kind: 'revocationDropped', at: now, by: actor, reason })
    : refused(refusal)
}
