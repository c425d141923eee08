import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { OrgPath } from '../../organisation/OrgUnit'
import type { OccupancyKind } from '../../organisation/Person'

/** submitted → approved | refused → appealed → approved | refusedFinally; and withdrawn, ended, which may be approved again. */
export const claimStates = [
  'submitted',
  'approved',
  'refused',
  'appealed',
  'refusedFinally',
  'withdrawn',
  'ended',
] as const
export type ClaimState = (typeof claimStates)[number]

/** How what the claimant says agrees with the roster: computed when it is claimed and again when it is looked at. */
export const rosterMatches = ['nameAndPhone', 'nameOnly', 'phoneOnly', 'none'] as const
export type RosterMatch = (typeof rosterMatches)[number]

export const claimEndings = ['movedOut', 'leaseOver', 'revoked', 'ownerChanged', 'erased'] as const
export type ClaimEnding = (typeof claimEndings)[number]

/** Who decides on a claim or a proxy now. */
export interface Office {
  /** `appeal`: somebody other than the one who refused. */
  readonly instance: 'first' | 'appeal'
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
  readonly ending: ClaimEnding | null
  readonly claimedAt: Instant
  readonly updatedAt: Instant
  /** While approved: the end of the lease, at which the clock ends it; else null. */
  readonly nextDueAt: Instant | null
}
