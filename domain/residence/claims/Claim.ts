import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { OrgPath } from '../../organisation/OrgUnit'
import type { First } from '../../organisation/twoPeople'
import type { OccupancyKind } from '../../organisation/Person'

/**
 * submitted → approved | refused → appealed → approved | refusedFinally; and withdrawn, ended, which may be approved
 * again. Where it takes two: toConfirm between submitted and approved, revoking (in force still) between approved and
 * ended. What somebody concerned has contested is disputed until another office has looked into it.
 */
export const claimStates = [
  'submitted',
  'toConfirm',
  'approved',
  'refused',
  'appealed',
  'refusedFinally',
  'withdrawn',
  'ended',
  'revoking',
  'disputed',
] as const
export type ClaimState = (typeof claimStates)[number]

/** How what the claimant says agrees with the roster: computed when it is claimed and again when it is looked at. */
export const rosterMatches = ['nameAndPhone', 'nameOnly', 'phoneOnly', 'none'] as const
export type RosterMatch = (typeof rosterMatches)[number]

export const claimEndings = ['movedOut', 'leaseOver', 'revoked', 'ownerChanged', 'erased'] as const
export type ClaimEnding = (typeof claimEndings)[number]

/** Who decides on a claim or a proxy now. */
export interface Office {
  /** `second`: another body than the one that said the first word; `appeal`: somebody other than the one who refused. */
  readonly instance: 'first' | 'second' | 'appeal'
  readonly orgUnitId: string
  readonly orgName: string
  readonly path: OrgPath
  /** The compound has no branch, so its community stands in. */
  readonly standIn: boolean
}

export interface ClaimedUnit {
  readonly unitId: string
  readonly unitLabel: string
  readonly buildingId: string
  readonly compoundId: string
  readonly compoundName: string
  readonly compoundPath: OrgPath
}

/** Who is shown a change before it takes effect, and until when. */
export interface Shown {
  /** People who own or rent there by what is known, and may dispute it. */
  readonly concerned: readonly string[]
  /** First instant at which it may take effect; null: at once. */
  readonly until: Instant | null
  /** Votes of the compound that were announced or open then, with who had called them. */
  readonly votes: readonly { readonly title: string; readonly initiatorId: string | null }[]
}

export type ClaimFact =
  | FactBase<
      'claimed',
      {
        readonly unit: ClaimedUnit
        readonly claimant: { readonly personId: string; readonly name: string }
        readonly as: OccupancyKind
        readonly evidence: readonly string[]
        /** How many photos were deleted because the consent to them was withdrawn. */
        readonly papersRemoved?: number
        readonly note: string
        /** A child under fourteen: an adult of the same unit must agree first. */
        readonly under14: boolean
        /** End of a lease, or null. */
        readonly until: Instant | null
        readonly match: RosterMatch
        readonly office: Office
        /** For a child: the adults of the unit at that time, who are asked for their consent. */
        readonly guardians: readonly string[]
      }
    >
  | FactBase<'guardianConsented', { readonly guardianId: string }>
  | FactBase<'approved', { readonly note: string; readonly match: RosterMatch }>
  /** The first of two: nothing is linked yet. */
  | FactBase<
      'firstApproved',
      {
        readonly note: string
        readonly match: RosterMatch
        readonly rosterOwner: number | null
        readonly rosterOwnerName: string | null
        /** Where the second word is said. */
        readonly office: Office
        readonly shown: Shown
      }
    >
  /** Somebody concerned says that it is wrong: from now on nobody votes by it. */
  | FactBase<'disputed', { readonly office: Office }>
  /** The first of two who take back what was approved. */
  | FactBase<'revocationAsked', { readonly reason: string; readonly office: Office; readonly shown: Shown }>
  /** Whoever would lose it contests that: an office above decides. */
  | FactBase<'revocationDisputed', { readonly office: Office }>
  /** It stays approved. */
  | FactBase<'revocationDropped', { readonly reason: string }>
  | FactBase<'refused', { readonly reason: string }>
  | FactBase<'appealed', { readonly reason: string; readonly office: Office }>
  | FactBase<'withdrawn'>
  | FactBase<'ended', { readonly how: ClaimEnding; readonly reason: string }>
  /** The roster that had named another owner was taken back: what was approved holds again. */
  | FactBase<'restored'>

/** A resident's claim on a unit, as the fold of its facts. */
export interface Claim {
  readonly id: string
  readonly unit: ClaimedUnit
  readonly claimant: { readonly personId: string; readonly name: string }
  readonly as: OccupancyKind
  readonly evidence: readonly string[]
  /** How many photos were deleted because the consent to them was withdrawn. */
  readonly papersRemoved?: number
  readonly note: string
  readonly under14: boolean
  readonly guardianId: string | null
  readonly until: Instant | null
  readonly match: RosterMatch
  readonly state: ClaimState
  readonly office: Office
  /** Of the last refusal, or of the end where somebody has given one. */
  readonly reason: string | null
  /** Who refused it in the first instance, and so does not decide on the appeal. */
  readonly refusedBy: string | null
  readonly appealReason: string | null
  /** Who has said the first of two words, while the second is to come; after that, who said it. */
  readonly first: First | null
  /** Which owner of the roster the first has found it to be. */
  readonly chosen: { readonly rosterOwner: number | null; readonly rosterOwnerName: string | null } | null
  /** Of a change that takes two: whom it was shown to. */
  readonly shown: Shown | null
  readonly disputedAt: Instant | null
  readonly confirmedAt: Instant | null
  readonly ending: ClaimEnding | null
  readonly claimedAt: Instant
  readonly updatedAt: Instant
  /** While approved: the end of the lease, at which the clock ends it; else null. */
  readonly nextDueAt: Instant | null
}
