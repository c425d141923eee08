import { newestOf, rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'
import type { Grade } from './EvaluationRow'

/** Numbers by which figures are made; whole numbers, so that figures are exact. */
export interface EvaluationRules extends DatedRules {
  /** What each of the three rates weighs in the one figure, in hundredths. */
  readonly weights: { readonly response: number; readonly solved: number; readonly satisfied: number }
  /** What each grade counts as satisfied, in tenths. */
  readonly grades: Readonly<Record<Grade, number>>
  /** Below so many answers an interval stands in place of a bare percentage. */
  readonly fewestForShare: number
  /** Days within which the same trouble at the same place is a repetition. */
  readonly repeatDays: number
  /** Days after a month's end at which it closes. */
  readonly settleDays: number
  /** How many closed months before it are counted once more when one closes. */
  readonly correctedMonths: number
  /** How many months back the first run closes. */
  readonly monthsBack: number
}

/** Oldest first. */
const evaluationRules: readonly [EvaluationRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Weights 10, 50 and 40 of a hundred, and 基本满意 as 0.9: the practice of one district of Beijing with 接诉即办 calls; ' +
      'five grades: 国办发〔2019〕51号. The rest are our own settings: a month closes when 15 days at the community and 7 to ' +
      'confirm are over, with a week to spare; a share of fewer than twenty says little.',
    weights: { response: 10, solved: 50, satisfied: 40 },
    grades: { 5: 10, 4: 10, 3: 9, 2: 0, 1: 0 },
    fewestForShare: 20,
    repeatDays: 30,
    settleDays: 30,
    correctedMonths: 3,
    monthsBack: 36,
  },
]

/** The newest rules: what a text speaks of that has no instant of its own. */
export const newestEvaluationRules: EvaluationRules = newestOf(evaluationRules)

/** Finds the rules of evaluation in force at an instant; before the first are, the first apply. */
export const evaluationRulesAt = (at: Instant): EvaluationRules => rulesAt(evaluationRules, at)
