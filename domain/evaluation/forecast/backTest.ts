import { meanOf, type Forecaster } from './Forecast'

/** How far what was foreseen lay from what came, from one origin, on the average of its steps; and how often within. */
export interface OriginResult {
  readonly error: number
  readonly within: number
}

/**
 * Foresees again and again from ever later weeks, each time from what was known then alone, and compares with what came.
 * @param origins from how many weeks, the last ones whose outcome is known
 */
export const backTest = (
  series: readonly number[],
  forecaster: Forecaster,
  origins: number,
  horizon: number,
): readonly OriginResult[] =>
  Array.from({ length: origins }, (_, index) => {
    const origin = series.length - horizon - origins + 1 + index
    const came = series.slice(origin, origin + horizon)
    const { expected, low, high } = forecaster(series.slice(0, origin), horizon)
    return {
      error: meanOf(came.map((value, step) => Math.abs(value - (expected[step] ?? 0)))),
      within: meanOf(
        came.map((value, step) => (value >= (low[step] ?? 0) && value <= (high[step] ?? 0) ? 1 : 0)),
      ),
    }
  })

/**
 * Measures by how many standard errors the losses of one lie below those of another, origin by origin; losses of
 * neighbouring origins share steps, so their covariance counts (Newey and West). Source: Diebold and Mariano, J. Bus.
 * Econ. Stat. 13 (1995) 253.
 * @param lags how many neighbours share steps
 */
export const advantage = (losses: readonly number[], others: readonly number[], lags: number): number => {
  const differences = losses.map((loss, at) => (others[at] ?? 0) - loss)
  const mean = meanOf(differences)
  const n = differences.length
  const covariance = (lag: number) =>
    differences.slice(lag).reduce((sum, one, at) => sum + (one - mean) * ((differences[at] ?? 0) - mean), 0) /
    n
  let variance = covariance(0)
  for (let lag = 1; lag <= lags; lag += 1) variance += 2 * (1 - lag / (lags + 1)) * covariance(lag)
  if (variance <= 0) return mean > 0 ? Infinity : 0
  return mean / Math.sqrt(variance / n)
}
