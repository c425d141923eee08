import { spans, shareNames, shares, type CountName, type ShareName, type SpanName } from './countNames'
import { durationFigures, type DurationFigures } from './Durations'
import type { Grade } from './EvaluationRow'
import type { EvaluationRules } from './evaluationRules'
import { halfUp } from './halfUp'
import type { Sums, Weekly } from './Sums'
import { wilson } from './wilson'

/** What is published of a set of issues: sums, so that anybody can work every figure out again. */
export interface Summary {
  readonly counts: Readonly<Record<CountName, number>>
  readonly times: Readonly<Record<SpanName, DurationFigures>>
  readonly weekly: Weekly
}

/** Reduces what was counted to what is published. */
export const summaryOf = ({ counts, times, weekly }: Sums): Summary => ({
  counts,
  times: Object.fromEntries(spans.map(span => [span, durationFigures(times[span])])) as Summary['times'],
  weekly,
})

/** A share in tenths of a percent, rounded half up, with how many it is of. */
export interface Share {
  /** How many count; grades count by weight, so this is in tenths of an answer there. */
  readonly part: number
  /** n: always shown. */
  readonly whole: number
  /** Null where there is nothing to divide by. */
  readonly permille: number | null
  /** In place of the bare share while n is small: 95 % by Wilson, in tenths of a percent. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

const gradeNames: Readonly<Record<Grade, CountName>> = {
  5: 'grade5',
  4: 'grade4',
  3: 'grade3',
  2: 'grade2',
  1: 'grade1',
}
const grades: readonly Grade[] = [5, 4, 3, 2, 1]
const permille = 1_000

/** Numerator and denominator of a share; both in tenths of an answer where grades are weighed. */
const fractionOf = (
  name: ShareName,
  { counts }: Pick<Summary, 'counts'>,
  rules: EvaluationRules,
): readonly [part: number, whole: number] => {
  const { part, whole } = shares[name]
  if (name !== 'satisfied') return [counts[part], counts[whole]]
  const weighed = grades.reduce((sum, grade) => sum + rules.grades[grade] * counts[gradeNames[grade]], 0)
  return [weighed, 10 * counts[whole]]
}

/** Works out one share. */
export const shareOf = (name: ShareName, summary: Pick<Summary, 'counts'>, rules: EvaluationRules): Share => {
  const [part, whole] = fractionOf(name, summary, rules)
  const n = summary.counts[shares[name].whole]
  if (whole === 0) return { part, whole: n, permille: null, interval: null }
  const isFew = n < rules.fewestForShare
  return {
    part,
    whole: n,
    permille: halfUp(BigInt(part), BigInt(whole), permille),
    interval: isFew ? wilson((part / whole) * n, n) : null,
  }
}

/** Works out every share. */
export const sharesOf = (
  summary: Pick<Summary, 'counts'>,
  rules: EvaluationRules,
): Readonly<Record<ShareName, Share>> =>
  Object.fromEntries(shareNames.map(name => [name, shareOf(name, summary, rules)])) as Record<
    ShareName,
    Share
  >

/**
 * Works out the one figure of the three rates, in tenths of a percent; null while one of them has no answer yet. It is
 * weighed before it is rounded.
 */
export const overallOf = (summary: Pick<Summary, 'counts'>, rules: EvaluationRules): number | null => {
  const parts = (['response', 'solved', 'satisfied'] as const).map(name => {
    const [part, whole] = fractionOf(name, summary, rules)
    return { part: BigInt(part * rules.weights[name]), whole: BigInt(whole) }
  })
  if (parts.some(({ whole }) => whole === 0n)) return null
  const whole = parts.reduce((product, one) => product * one.whole, 1n)
  const part = parts.reduce((sum, one) => sum + (one.part * whole) / one.whole, 0n)
  return halfUp(part, whole * 100n, permille)
}
