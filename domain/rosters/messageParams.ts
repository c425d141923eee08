import type { Instant } from '../kernel/decision'
import type { WithCommon } from '../kernel/tellings'

/** What every message about an import carries. */
export type RosterCommonParams = { readonly compoundName: string; readonly fileName: string }

/** What each kind carries besides, by its name. */
export type RosterOwnParams = {
  /** Another body is asked for its word; `until`: when the import may be written. */
  readonly rosterSecondAsked: { readonly changed: number; readonly added: number; readonly until?: Instant }
  /** To an owner: the file says something else of their home. */
  readonly rosterShown: { readonly unitLabel: string; readonly until?: Instant }
  /** To whoever called a vote and to the bodies: who may vote is about to change. */
  readonly rosterDuringVote: {
    readonly title: string
    readonly changed: number
    readonly added: number
    readonly until?: Instant
  }
}

/** The parameters of every message about an import. */
export type RosterMessageParams = WithCommon<RosterCommonParams, RosterOwnParams>
