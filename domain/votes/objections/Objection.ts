import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { Role } from '../../kernel/roles'
import type { First } from '../../organisation/twoPeople'

/** What an objection may say is wrong. Which of them are offered, and when, is dated: `objectionRules`. */
export const objectionReasons = ['votedWithoutRight', 'wrongWeight', 'procedure', 'count', 'other'] as const
export type ObjectionReason = (typeof objectionReasons)[number]

/**
 * open → answered, and to the next office where whoever objected, or the clock, passes it up; annulling while a second
 * person has still to agree that the vote falls; upheld with a vote that fell because of it, overtaken with one that fell
 * because of another.
 */
export const objectionStates = ['open', 'answered', 'annulling', 'withdrawn', 'upheld', 'overtaken'] as const
export type ObjectionState = (typeof objectionStates)[number]

/** How an office answers that leaves the result as it is. */
export const objectionOutcomes = ['notFounded', 'withoutEffect'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]

/** A voting right that an objection or its answer is about: the homes, never a choice. */
export interface ObjectedRight {
  readonly rightId: string
  readonly label: string
  readonly area: number
  readonly unitIds: readonly string[]
}

/** An office that looks into objections, in the order in which they come to it. */
export interface Rung {
  readonly orgUnitId: string
  readonly orgName: string
  /** Posts there of which each may answer. */
  readonly roles: readonly [Role, ...Role[]]
  /** How many days it has for that. */
  readonly days: number
}

/** What an office has written to an objection. */
export interface ObjectionAnswer {
  readonly outcome: ObjectionOutcome
  readonly text: string
  readonly rights: readonly ObjectedRight[]
  readonly at: Instant
  readonly orgName: string
  readonly role: Role | null
}

/** An objection to the result of a vote, as the fold of the vote's facts that name it. */
export interface Objection {
  readonly id: string
  readonly objector: { readonly personId: string; readonly name: string }
  readonly reason: ObjectionReason
  readonly text: string
  readonly rights: readonly ObjectedRight[]
  /** Who may cast these rights: they see what is said of them. */
  readonly tells: readonly string[]
  readonly state: ObjectionState
  /** The offices as they were when it was made, and at which of them it is. */
  readonly ladder: readonly [Rung, ...Rung[]]
  readonly rung: number
  /** Until when that office has to answer; null where nothing is to be answered. */
  readonly answerBy: Instant | null
  /** Until when whoever objected may pass an answer up; null where they may not. */
  readonly passUpBy: Instant | null
  readonly answers: readonly ObjectionAnswer[]
  /** That the vote falls, as the first of two has said. */
  readonly annulment: {
    readonly first: First | null
    /** The office of the first. */
    readonly rung: number
    readonly reason: string
    readonly at: Instant
  } | null
  readonly at: Instant
  readonly updatedAt: Instant
}

/** What happens to an objection; that the vote falls because of it is told by the vote. */
export type ObjectionFact =
  | FactBase<
      'objected',
      {
        readonly objectionId: string
        readonly reason: ObjectionReason
        readonly text: string
        readonly rights: readonly ObjectedRight[]
        readonly tells: readonly string[]
        readonly ladder: readonly [Rung, ...Rung[]]
        readonly rung: number
        readonly answerBy: Instant
      }
    >
  | FactBase<'objectionWithdrawn', { readonly objectionId: string }>
  | FactBase<
      'objectionAnswered',
      {
        readonly objectionId: string
        readonly outcome: ObjectionOutcome
        readonly text: string
        readonly rights: readonly ObjectedRight[]
        /** Until when it may be passed up; null where no office is above. */
        readonly passUpBy: Instant | null
      }
    >
  | FactBase<
      'objectionPassedUp',
      { readonly objectionId: string; readonly rung: number; readonly answerBy: Instant }
    >
  /** The first of two who find that the vote falls. */
  | FactBase<
      'annulmentAsked',
      {
        readonly objectionId: string
        readonly reason: string
        /** Where the second word is said. */
        readonly rung: number
        readonly answerBy: Instant
      }
    >
  /** The second finds otherwise, and has the objection to answer now. */
  | FactBase<
      'annulmentDeclined',
      { readonly objectionId: string; readonly reason: string; readonly answerBy: Instant }
    >
