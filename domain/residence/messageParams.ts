import type { Instant } from '../kernel/decision'
import type { WithCommon } from '../kernel/tellings'
import type { ClaimEnding } from './claims/Claim'
import type { ProxyEnding } from './proxies/Proxy'

/** What every message about a claim or an authorisation carries: the home. */
export type HomeParams = { readonly compoundName: string; readonly unitLabel: string }

/** What is told of a change that takes two people, of a claim or an authorisation. */
export type TwoPeopleParams = {
  /** Another body is asked for its word; `until`: when that may take effect. */
  readonly secondAsked: { readonly until?: Instant }
  /** To whoever called a vote and to the bodies: who may vote is about to change. */
  readonly changeDuringVote: { readonly title: string; readonly until?: Instant }
}

/** What each kind of message about a claim carries besides, by its name. */
export type ClaimOwnParams = TwoPeopleParams & {
  readonly claimWaiting: object
  readonly claimApproved: object
  /** `final`: there is no further instance. */
  readonly claimRefused: { readonly reason: string; readonly final: 0 | 1 }
  readonly claimAppealed: { readonly reason: string }
  readonly claimEnded: { readonly reason: string; readonly how: ClaimEnding }
  readonly claimRestored: object
  readonly guardianAsked: object
  /** To whom it concerns: somebody is being linked to their home. */
  readonly linkShown: object
  /** To whom would lose it. */
  readonly revocationShown: { readonly reason: string; readonly until?: Instant }
  readonly revocationDropped: object
  /** `of`: that a revocation is contested; else what was approved, or is to be. */
  readonly claimDisputed: { readonly of?: 'revocation' }
}

/** What each kind of message about an authorisation carries besides, by its name. */
export type ProxyOwnParams = TwoPeopleParams & {
  readonly proxyWaiting: object
  readonly proxyApproved: { readonly holderName: string }
  readonly proxyRefused: { readonly reason: string }
  /** To whom it concerns: somebody is about to vote for their home. */
  readonly proxyShown: { readonly until?: Instant }
  readonly proxyDisputed: { readonly of?: 'revocation' }
  /** To both sides: it is to be taken back. */
  readonly proxyRevocationShown: { readonly reason: string; readonly until?: Instant }
  readonly proxyRevocationDropped: object
  /** `side`: who has taken it back; with an office go the ballots that rested on it, while a vote is open. */
  readonly proxyEnded: {
    readonly how: ProxyEnding | 'revoked'
    readonly reason?: string
    readonly side?: 'principal' | 'holder' | 'office'
  }
}

/** The parameters of every message about a claim or an authorisation. */
export type ResidenceMessageParams = WithCommon<HomeParams, ClaimOwnParams & ProxyOwnParams>
