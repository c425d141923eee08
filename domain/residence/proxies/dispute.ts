import type { Actor } from '../../kernel/Actor'
import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Office } from '../claims/Claim'
import { mayContest } from '../contest'
import type { Proxy, ProxyFact } from './Proxy'

const contestable = (proxy: Proxy) => {
  const { principal, holder } = proxy
  const losers = [holder.personId, ...(principal.personId === null ? [] : [principal.personId])]
  return { ...proxy, holdsSince: proxy.approvedAt, losers }
}

/** Tells whether somebody may say that an authorisation, or that it is taken back, is wrong. */
export const mayDisputeProxy = (proxy: Proxy, personId: string, now: Instant): boolean =>
  mayContest(contestable(proxy), personId, now)

interface Disputing {
  readonly actor: Actor
  /** Who looks into it. */
  readonly office: Office
  readonly now: Instant
}

/**
 * Contests an authorisation, or that it is taken back, for somebody concerned, in one tap and without a reason: nobody votes
 * by it, and what was approved is not taken away, until the office above has decided.
 */
export const disputeProxy = (proxy: Proxy, { actor, office, now }: Disputing): Decision<ProxyFact> => {
  if (actor.kind !== 'person' || !mayDisputeProxy(proxy, actor.personId, now))
    return refused('cannot-dispute')
  const kind = proxy.state === 'revoking' ? 'revocationDisputed' : 'disputed'
  return decided<ProxyFact>({ kind, at: now, by: actor, office })
}
