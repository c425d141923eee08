import type { Instant } from '../kernel/decision'
import type { WithCommon } from '../kernel/tellings'
import type { RulingAnswer } from './heads/Ruling'

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

/** What every message about a ruling on heads carries: the homes. */
export type RulingCommonParams = { readonly compoundName: string; readonly unitLabel: string }

/** What each kind about a ruling on heads carries besides, by its name. */
export type RulingOwnParams = {
  /** Another body is asked for its word. */
  readonly rulingSecondAsked: { readonly answer: RulingAnswer }
  /** To whoever said the first word. */
  readonly rulingConfirmed: { readonly answer: RulingAnswer }
  readonly rulingRefused: { readonly reason: string }
  /** To the owners: how their homes count in votes. */
  readonly headsRuled: { readonly answer: RulingAnswer }
}

/** The parameters of every message about a ruling on heads. */
export type RulingMessageParams = WithCommon<RulingCommonParams, RulingOwnParams>

/** The parameters of every message about an import. */
export type RosterMessageParams = WithCommon<RosterCommonParams, RosterOwnParams>
