/** What is expected of the next weeks, and between what it lies with 80 %. */
export interface Forecast {
  readonly expected: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Foresees so many values from those there were, oldest first. */
export type Forecaster = (series: readonly number[], horizon: number) => Forecast

/** Weeks of a year: after so many the season comes round. */
export const season = 52

/** A tenth of the normal distribution lies above so many standard deviations. */
export const tenth = 1.2815515655446004

/** Lists the numbers from 1 to `count`. */
export const stepsTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1)

/** Works out the mean; 0 of none. */
export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length
