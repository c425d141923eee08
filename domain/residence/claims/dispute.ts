import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import { mayContest } from '../contest'
import type { Claim, ClaimFact, Office } from './Claim'

interface Disputing {
  readonly actor: Actor
  /** Who looks into it. */
  readonly office: Office
  readonly now: Instant
}

/**
 * Tells whether somebody may say that this is wrong: they own or rent there and were told of a link that took two people,
 * until some days after it was made; or they are the one who would lose what was approved, once.
 */
export const mayDispute = (claim: Claim, personId: string, now: Instant): boolean =>
  mayContest({ ...claim, holdsSince: claim.confirmedAt, losers: [claim.claimant.personId] }, personId, now)

/**
 * Contests a change for somebody concerned, in one tap and without a reason: a link has no effect on rights from then on, a
 * revocation none until the office above has decided.
 */
export const disputeClaim = (claim: Claim, { actor, office, now }: Disputing): Decision<ClaimFact> => {
  if (actor.kind !== 'person' || !mayDispute(claim, actor.personId, now)) return refused('cannot-dispute')
  return claim.state === 'revoking'
    ? decided<ClaimFact>({ kind: 'revocationDisputed', at: now, by: actor, office })
    : decided<ClaimFact>({ kind: 'disputed', at: now, by: actor, office })
}
