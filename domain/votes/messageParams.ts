import type { Instant } from '../kernel/decision'
import type { WithCommon } from '../kernel/tellings'
import type { VoteSort } from './Vote'

/** One word for the whole vote; `mixed` when its questions ended differently. */
export type OverallOutcome = 'passed' | 'notPassed' | 'quorumShort' | 'mixed'

/** What every message about a vote carries. */
export type VoteCommonParams = {
  readonly title: string
  readonly compoundName: string
  readonly sort: VoteSort
}

/** What each kind of message about a vote carries besides, by its name. */
export type VoteOwnParams = {
  readonly voteAnnounced: { readonly opensAt: Instant; readonly closesAt: Instant }
  /** To whoever called it, and to the bodies that decide what it waits for. */
  readonly voteOpeningWaits: { readonly undecided: number; readonly until?: Instant }
  readonly voteOpened: { readonly closesAt?: Instant }
  readonly voteExtended: { readonly closesAt: Instant; readonly reason: string }
  /** To whoever cast it and to whoever may cast the right now; never what was chosen. */
  readonly ballotSetAside: { readonly unitLabel: string; readonly reason: string }
  /** To the office that has to look into it. */
  readonly objectionRaised: { readonly until?: Instant }
  /** To those who may cast a right that an objection names. */
  readonly objectionAboutHome: object
  /** To whoever objected: another office has it now, because the one before did not answer. */
  readonly objectionMoved: { readonly officeName: string; readonly until?: Instant }
  /** With until when it may be passed up. */
  readonly objectionAnswered: { readonly until?: Instant }
  /** To the second of two. */
  readonly annulmentAsked: { readonly until?: Instant }
  readonly annulmentProposed: object
  readonly annulmentDropped: object
  readonly voteResult: {
    readonly outcome: OverallOutcome | 'annulled'
    readonly stage: 'provisional' | 'final' | 'annulled'
    /** Until when objections are heard, of a provisional result. */
    readonly until?: Instant
    /** Why it was annulled. */
    readonly reason?: string
    /** Of the record by which it is counted again. */
    readonly root?: string
  }
}

/** The parameters of every message about a vote. */
export type VoteMessageParams = WithCommon<VoteCommonParams, VoteOwnParams>
