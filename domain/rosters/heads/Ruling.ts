import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { OrgPath } from '../../organisation/OrgUnit'
import type { First } from '../../organisation/twoPeople'

/** Whether owners of one name are one buyer. */
export const rulingAnswers = ['one', 'different'] as const
export type RulingAnswer = (typeof rulingAnswers)[number]

/** What whoever says so has seen. */
export const rulingEvidence = ['certificate', 'register', 'contract', 'identityPaper', 'ownersWord'] as const
export type RulingEvidence = (typeof rulingEvidence)[number]

export const rulingStates = ['proposed', 'confirmed', 'refused'] as const
export type RulingState = (typeof rulingStates)[number]

/** A unit as it was when its owners were ruled on: of whoever buys it later, the ruling says nothing. */
export interface RuledUnit {
  readonly unitId: string
  readonly unitLabel: string
  readonly ownersSince: Instant
}

/** An owner who is known here: whom it concerns. */
export interface RuledOwner {
  readonly personId: string
  readonly unitId: string
}

/** What is to be ruled. It holds no name: these are in the roster. */
export interface RulingTerms {
  readonly compoundId: string
  readonly compoundName: string
  readonly compoundPath: OrgPath
  /** Where the community's word is asked for; null where there is none. */
  readonly communityId: string | null
  /** The units of each head, as they counted when it was asked. */
  readonly heads: readonly (readonly RuledUnit[])[]
  readonly answer: RulingAnswer
  readonly evidence: RulingEvidence
  readonly note: string
  readonly concerned: readonly RuledOwner[]
}

export type RulingFact =
  /** The first of two: nothing changes yet. */
  | FactBase<'proposed', { readonly terms: RulingTerms }>
  /** The second of another body: from here on the heads are so. */
  | FactBase<'confirmed', { readonly note: string }>
  /** The second finds otherwise, or the first has thought better of it. */
  | FactBase<'refused', { readonly reason: string }>

/** 同名认定: whether units whose owners have one name are one head, said by two people of two bodies. */
export interface Ruling extends RulingTerms {
  readonly id: string
  readonly state: RulingState
  readonly first: First
  /** Who has confirmed or refused it. */
  readonly second: First | null
  readonly secondNote: string | null
  readonly proposedAt: Instant
  /** Since when it is in force; null while it is not. */
  readonly confirmedAt: Instant | null
  readonly updatedAt: Instant
}
