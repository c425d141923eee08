import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { OrgPath } from '../../organisation/OrgUnit'
import type { First } from '../../organisation/twoPeople'
import type { Office, Shown } from '../claims/Claim'

/**
 * An authorisation to vote for units that are not one's own: a written delegation (民法典 第165条 asks for name, matter,
 * scope, term and signature), the co-owners' one representative (业主大会和业主委员会指导规则), or the guardian of an owner.
 */
export const proxyKinds = ['delegation', 'representative', 'guardian'] as const
export type ProxyKind = (typeof proxyKinds)[number]

/**
 * submitted → approved | refused; and revoked, ended. Where it takes two: toConfirm between submitted and approved, revoking (in
 * force still) between approved and revoked. What somebody concerned has contested is disputed until another office has
 * looked into it.
 */
export const proxyStates = [
  'submitted',
  'toConfirm',
  'approved',
  'refused',
  'revoked',
  'ended',
  'revoking',
  'disputed',
] as const
export type ProxyState = (typeof proxyStates)[number]

export const proxyEndings = ['termOver', 'ownerChanged', 'replaced', 'erased'] as const
export type ProxyEnding = (typeof proxyEndings)[number]

export interface ProxyUnit {
  readonly unitId: string
  readonly unitLabel: string
}

export interface ProxyTerms {
  readonly kind: ProxyKind
  readonly compoundId: string
  readonly compoundName: string
  readonly compoundPath: OrgPath
  readonly units: readonly ProxyUnit[]
  /** The owner who is represented; `personId` null for one who is not known here, as a ward. */
  readonly principal: { readonly personId: string | null; readonly name: string }
  readonly holder: { readonly personId: string; readonly name: string }
  readonly from: Instant
  /** Null for a representative, who stays until another is named. */
  readonly until: Instant | null
  /** For one vote only; null for every vote within the term. */
  readonly vote: { readonly id: string; readonly title: string } | null
  /** Photos of the signed paper. */
  readonly paper: readonly string[]
  /** How many of them were deleted because the consent to them was withdrawn. */
  readonly papersRemoved?: number
  readonly note: string
}

export type ProxyFact =
  | FactBase<'granted', { readonly terms: ProxyTerms; readonly office: Office }>
  | FactBase<'approved', { readonly note: string }>
  /** The first of two: nobody may act by it yet. */
  | FactBase<'firstApproved', { readonly note: string; readonly office: Office; readonly shown: Shown }>
  /** Somebody concerned says that it is wrong: from now on nobody votes by it. */
  | FactBase<'disputed', { readonly office: Office }>
  /** The first of two who take back what was approved. */
  | FactBase<'revocationAsked', { readonly reason: string; readonly office: Office; readonly shown: Shown }>
  | FactBase<'revocationDisputed', { readonly office: Office }>
  /** It stays approved. */
  | FactBase<'revocationDropped', { readonly reason: string }>
  | FactBase<'refused', { readonly reason: string }>
  | FactBase<'revoked', { readonly reason: string; readonly side: 'principal' | 'holder' | 'office' }>
  | FactBase<'ended', { readonly how: ProxyEnding }>

export interface Proxy extends ProxyTerms {
  readonly id: string
  readonly state: ProxyState
  readonly office: Office
  /** Of a refusal or a revocation. */
  readonly reason: string | null
  readonly ending: ProxyEnding | null
  /** Who has said the first of two words, while the second is to come; after that, who said it. */
  readonly first: First | null
  /** Of a change that takes two: whom it was shown to. */
  readonly shown: Shown | null
  readonly disputedAt: Instant | null
  readonly grantedAt: Instant
  /** Since when it counts; null while it never did. */
  readonly approvedAt: Instant | null
  readonly updatedAt: Instant
  /** While submitted or approved: the end of its term, at which the clock ends it; else null. */
  readonly nextDueAt: Instant | null
}
