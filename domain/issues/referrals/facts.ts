import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { ReferralService, ReferralSort } from './sorts'

/** That a case was handed over to the government's own hotline, and what came of it. */
export interface Referral {
  readonly service: ReferralService
  readonly sort: ReferralSort
  /** Under which it runs there; the case keeps its own beside it. */
  readonly number: string
  readonly since: Instant
  readonly answerBy: Instant
  /** When its answer was noted; null while there is none. */
  readonly answeredAt: Instant | null
  readonly overdueNoted: boolean
}

export type ReferralFact =
  | FactBase<
      'referred',
      {
        readonly service: ReferralService
        readonly sort: ReferralSort
        readonly number: string
        readonly note: string
        readonly answerBy: Instant
        /** Until when the clocks stand still meanwhile; null where they do not. */
        readonly standsStillUntil: Instant | null
      }
    >
  /** Its answer, as it was given. */
  | FactBase<'referralAnswered', { readonly note: string; readonly photos: readonly string[] }>
  | FactBase<'referralTakenBack', { readonly reason: string }>
  /** The clock: no answer was noted in time. */
  | FactBase<'referralOverdue', { readonly due: Instant }>
