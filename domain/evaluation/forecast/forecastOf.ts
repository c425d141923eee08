import type { DatedRules } from '../../kernel/datedRules'
import { rulesAt } from '../../kernel/datedRules'
import type { Instant } from '../../kernel/decision'
import { advantage, backTest } from './backTest'
import { meanOf, season, type Forecast, type Forecaster } from './Forecast'
import { holtWinters } from './holtWinters'
import { forecastMethods, type ForecastMethod } from './methods'
import { flatMean, seasonalNaive } from './naive'
import { negativeBinomial } from './negativeBinomial'

interface ForecastRules extends DatedRules {
  /** Weeks foreseen. */
  readonly horizon: number
  /** Weeks from which it is tried out. */
  readonly origins: number
  /** Weeks that must be known before the first of them. */
  readonly fewestWeeks: number
  /** By how many standard errors it must beat the better naive forecast. */
  readonly leastAdvantage: number
}

/** Oldest first. */
const forecastRules: readonly [ForecastRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'The district: a back-test over at least 52 weeks, and nothing shown that is no better than naive. Four weeks, and one ' +
      'case in a hundred of pure chance (2.33), are our own settings: of twelve categories one in eight years would be shown ' +
      'that has nothing to say.',
    horizon: 4,
    origins: 52,
    fewestWeeks: 60,
    leastAdvantage: 2.33,
  },
]

/** Finds the rules of forecasts in force at an instant; before the first are, the first apply. */
const forecastRulesAt = (at: Instant): ForecastRules => rulesAt(forecastRules, at)

export interface TestedForecast extends Forecast {
  readonly method: ForecastMethod
  /** Mean absolute error over that of the better naive forecast, from the same origins. Below 1, or it is not shown. */
  readonly mase: number
  /** Of what came, how much lay between what was foreseen with 80 %. */
  readonly coverage: number
  readonly origins: number
}

const candidates: Readonly<Record<ForecastMethod, Forecaster>> = {
  holtWinters: (series, horizon) => holtWinters(series, horizon, season),
  negativeBinomial: (series, horizon) => negativeBinomial(series, horizon, season),
}

const pointsOnly =
  (foresee: (series: readonly number[], horizon: number, season: number) => readonly number[]): Forecaster =>
  (series, horizon) => {
    const expected = foresee(series, horizon, season)
    return { expected, low: expected, high: expected }
  }

/** The losses of the naive forecast that did better: last year's, or the mean of it. */
const naiveLosses = (series: readonly number[], { origins, horizon }: ForecastRules): readonly number[] => {
  const [seasonal = [], flat = []] = [seasonalNaive, flatMean].map(foresee =>
    backTest(series, pointsOnly(foresee), origins, horizon).map(({ error }) => error),
  )
  return meanOf(seasonal) <= meanOf(flat) ? seasonal : flat
}

/** Tries out one method; null where it is not better than naive, or only by chance. */
const tested = (
  method: ForecastMethod,
  series: readonly number[],
  naive: readonly number[],
  { origins, horizon, leastAdvantage }: ForecastRules,
): TestedForecast | null => {
  const results = backTest(series, candidates[method], origins, horizon)
  const losses = results.map(({ error }) => error)
  const mase = meanOf(losses) / meanOf(naive)
  if (!(mase < 1) || advantage(losses, naive, horizon - 1) < leastAdvantage) return null
  const coverage = meanOf(results.map(({ within }) => within))
  return { method, mase, coverage, origins, ...candidates[method](series, horizon) }
}

/**
 * Foresees the next weeks of a series of weekly counts by whichever method did best when it was tried out; null where the
 * series is too short, or none was better than the naive forecasts. What is shown is better than guessing, or it is not
 * shown.
 * @param series oldest first, whole weeks
 */
export const forecastOf = (series: readonly number[], at: Instant): TestedForecast | null => {
  const rules = forecastRulesAt(at)
  if (series.length < rules.fewestWeeks + rules.origins + rules.horizon - 1) return null
  const naive = naiveLosses(series, rules)
  return forecastMethods
    .flatMap(method => tested(method, series, naive, rules) ?? [])
    .reduce<TestedForecast | null>((best, one) => (best === null || one.mase < best.mase ? one : best), null)
}
