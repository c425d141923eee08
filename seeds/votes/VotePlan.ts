import type { MatterId } from '#domain/votes/matters'
import type { ObjectionReason } from '#domain/votes/objections/Objection'
import type { Choice, RulePreset } from '#domain/votes/Vote'

/** A vote as it is planned: times are days before (negative) or after the demonstration's now. */
export interface VotePlan {
  readonly id: string
  readonly compoundId: string
  readonly proposer: 'branchSecretary' | 'ownersCommitteeMember' | 'communitySecretary'
  readonly matter: MatterId
  readonly preset: RulePreset
  readonly title: string
  readonly body: string
  readonly effect: string
  readonly questions: readonly string[]
  readonly proposedDay: number
  /** Null: at once. The opening of a rule with notice is moved to the first lawful instant after it. */
  readonly opensDay: number | null
  readonly closesDay: number
  readonly extension: { readonly onDay: number; readonly closesDay: number; readonly reason: string } | null
  /** How many rights have cast a ballot, how many of these agree and are against; the rest abstain. */
  readonly turnout: number
  readonly agree: number
  readonly against: number
  /** Rights of people who try the demonstration: left open, or cast as said. */
  readonly fixed: Readonly<Record<string, Choice>>
  /** The clock stood still over the whole period: the vote is annulled when it would open. */
  readonly neverOpened?: true
  /** To the result, each by somebody who has voted; answered by whoever has proposed it. */
  readonly objections?: readonly {
    readonly day: number
    readonly reason: ObjectionReason
    readonly text: string
    readonly answer: { readonly day: number; readonly text: string } | null
  }[]
  /** Each by the person under a register key, or by `voter`: any owner of the compound. */
  readonly comments: readonly { readonly by: string; readonly day: number; readonly text: string }[]
}
