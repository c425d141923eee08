import type { Category, Tier } from '../issues/categories'
import type { Instant } from '../kernel/decision'
import type { OrgPath } from '../organisation/OrgUnit'

/** How an issue ended; `confirmed` by its reporter, `unconfirmed` by their silence. */
export type Ending = 'confirmed' | 'unconfirmed' | 'rejected' | 'merged' | 'withdrawn'

export type Solved = 'wholly' | 'partly' | 'not'
/** 好差评: 5 is very satisfied, 1 very dissatisfied. */
export type Grade = 1 | 2 | 3 | 4 | 5

/** What the reporter answered when called back; null where a question was not put, or not answered. */
export interface CallBack {
  readonly answered: boolean | null
  readonly solved: Solved | null
  readonly satisfied: Grade | null
}

/** That somebody wants an issue left out of the figures. It counts once another person has reviewed it. */
export interface Exclusion {
  readonly reason: string
  readonly askedBy: string | null
  readonly reviewedBy: string | null
}

/** What is wrong with a case so that something in it does not count: it is named, never dropped in silence. */
export const flaws = [
  /** It was closed as unanswered while the reporter still had time, or by somebody else than the clock. */
  'closedBeforeAsking',
  /** Somebody else than the reporter answered for them. */
  'answeredByOther',
  /** Whoever answered had a hand in handling it. */
  'ratedByHandler',
  /** It was merged into a case that is not there, or in a circle. */
  'mergedAway',
  /** It was to be left out of the figures without a second person. */
  'excludedAlone',
  /** A fact says that it happened before the one before it. */
  'redated',
] as const
export type Flaw = (typeof flaws)[number]

/** What evaluation asks of one issue, and nothing of what was written in it. Instants are of facts, never typed in. */
export interface EvaluationRow {
  readonly issueId: string
  readonly compoundId: string
  readonly compoundPath: OrgPath
  readonly category: Category
  /** Compound and building: where the same trouble is a repetition; null where no building was named. */
  readonly place: string | null
  readonly raisedAt: Instant
  readonly acceptedAt: Instant | null
  /** When it was handled last, unless it is open again. */
  readonly handledAt: Instant | null
  readonly confirmedAt: Instant | null
  readonly ending: Ending | null
  /** The tier at which what ended it was done. */
  readonly closedAt: Tier | null
  /** Whether each was done in its time; null while that cannot be said, or where no time was set. */
  readonly inTime: {
    readonly accepted: boolean | null
    readonly dispatched: boolean | null
    readonly handled: boolean | null
  }
  /** The time set for handling it that was running last. */
  readonly handleBy: Instant | null
  readonly callBack: CallBack
  readonly exclusion: Exclusion | null
  readonly mergedInto: string | null
  readonly wasHandled: boolean
  readonly reopenings: number
  /** How often it climbed, by cause. */
  readonly climbs: Readonly<Record<ClimbCause, number>>
  /** Departments and member units to which it was sent and that did not object. */
  readonly bodies: readonly string[]
  /** Whether it was sent to the compound's property company, which did not object. */
  readonly byProperty: boolean
  readonly flaws: readonly Flaw[]
  /** Whether the same trouble was at the same place shortly before; not known from one issue alone. */
  readonly repeats: boolean
}

export const climbCauses = ['clock', 'handler', 'objections', 'appeal'] as const
export type ClimbCause = (typeof climbCauses)[number]

/** Tells whether an issue is left out of the figures: only where somebody else than who asked for it has reviewed it. */
export const isExcluded = ({ exclusion }: Pick<EvaluationRow, 'exclusion'>): boolean =>
  exclusion !== null && exclusion.reviewedBy !== null && exclusion.reviewedBy !== exclusion.askedBy

/** Lists what is wrong with a case, an exclusion that nobody reviewed included. */
export const flawsOf = (row: EvaluationRow): readonly Flaw[] =>
  row.exclusion !== null && !isExcluded(row) ? [...row.flaws, 'excludedAlone'] : row.flaws
