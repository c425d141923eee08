import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { First } from '../../organisation/twoPeople'
import type { Standing } from '../Issue'

/** Why a case is left out of the rates of whoever had it. It takes nothing from the reporter. */
export const exclusionCodes = [
  'beyondPowers',
  'ownProcedure',
  'againstLaw',
  'noFacts',
  'answeredBefore',
] as const
export type ExclusionCode = (typeof exclusionCodes)[number]

export const exclusionStates = ['asked', 'declined', 'excluded', 'appealed', 'kept', 'lifted'] as const
export type ExclusionState = (typeof exclusionStates)[number]

/** That a case is asked to be left out of the rates, and what became of it. */
export interface Exclusion {
  readonly code: ExclusionCode
  /** Why, as the reporter reads it. */
  readonly text: string
  readonly state: ExclusionState
  readonly first: First | null
  readonly second: First | null
  /** Until when the reporter may appeal; null while there is nothing to appeal. */
  readonly appealBy: Instant | null
}

export type ExclusionFact =
  | FactBase<
      'exclusionAsked',
      {
        readonly code: ExclusionCode
        readonly text: string
        /** The office that is told to look at it; others of another body may, too. */
        readonly review: Standing
      }
    >
  | FactBase<'exclusionDeclined', { readonly reason: string }>
  | FactBase<'excluded', { readonly reason: string; readonly appealBy: Instant }>
  | FactBase<'exclusionAppealed', { readonly reason: string; readonly review: Standing }>
  | FactBase<'exclusionKept', { readonly reason: string }>
  | FactBase<'exclusionLifted', { readonly reason: string }>
