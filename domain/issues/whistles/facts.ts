import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { Handler } from '../Issue'

/** What is due of a whistle: the called unit reports in and answers, whoever called it closes. */
export const whistleSteps = ['reportIn', 'answer', 'close'] as const
export type WhistleStep = (typeof whistleSteps)[number]

/** One unit that was called (吹哨) to a case, with clocks of its own. */
export interface Whistle {
  readonly id: string
  /** A post, as of a handler; the case stays with its office. */
  readonly called: Handler
  readonly need: string
  readonly at: Instant
  /** What is due now; null once it is over. */
  readonly step: WhistleStep | null
  readonly due: Instant | null
  /** When it has answered at the latest. */
  readonly answerBy: Instant
  readonly answeredAt: Instant | null
  /** Steps that were late. */
  readonly late: readonly WhistleStep[]
  /** How the caller found the answer, 1 to 5; of the unit, never of a person. Null where it was not said. */
  readonly answerGrade: number | null
  /** How the unit found the call: whether it was its matter, and said what was needed. */
  readonly callGrade: number | null
}

type Of<Kind extends string, More = unknown> = FactBase<Kind, { readonly whistleId: string } & More>

export type WhistleFact =
  | Of<
      'whistled',
      {
        readonly called: Handler
        readonly need: string
        readonly reportBy: Instant
        readonly answerBy: Instant
      }
    >
  | Of<'whistleReportedIn', { readonly note: string }>
  | Of<
      'whistleAnswered',
      { readonly note: string; readonly photos: readonly string[]; readonly closeBy: Instant }
    >
  | Of<'whistleClosed', { readonly note: string; readonly grade: number | null }>
  | Of<'whistleGraded', { readonly grade: number }>
  | Of<'whistleLate', { readonly step: WhistleStep; readonly due: Instant }>
