import { meanOf, stepsTo } from './Forecast'

/** Foresees what was a season ago. */
export const seasonalNaive = (
  series: readonly number[],
  horizon: number,
  season: number,
): readonly number[] =>
  stepsTo(horizon).map(step => series[series.length - season + ((step - 1) % season)] ?? meanOf(series))

/** Foresees the mean of the last season, which is the best there is for what has neither trend nor season. */
export const flatMean = (series: readonly number[], horizon: number, season: number): readonly number[] => {
  const mean = meanOf(series.slice(-season))
  return stepsTo(horizon).map(() => mean)
}
