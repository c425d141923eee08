import { meanOf, stepsTo, tenth, type Forecast } from './Forecast'

/** How much each part follows what is new: of level, slope and season. */
export interface Smoothing {
  readonly alpha: number
  readonly beta: number
  readonly gamma: number
}

export interface HoltWintersState {
  readonly level: number
  readonly slope: number
  /** The next value's first. */
  readonly seasons: readonly number[]
}

/**
 * Begins with the mean of the first season, how it differs from the second, and how each value differs from it. Source:
 * Hyndman and others, Forecasting with Exponential Smoothing (2008), 2.6.1.
 */
export const firstState = (series: readonly number[], season: number): HoltWintersState => {
  const level = meanOf(series.slice(0, season))
  const second = series.slice(season, 2 * season)
  return {
    level,
    slope: second.length < season ? 0 : (meanOf(second) - level) / season,
    seasons: series.slice(0, season).map(value => value - level),
  }
}

export interface Smoothed {
  readonly state: HoltWintersState
  /** Of each value, how far it was from what was foreseen one step before. */
  readonly errors: readonly number[]
}

/** Smooths a series by Holt and Winters, with additive seasons. Source: Hyndman and Athanasopoulos, FPP2, 7.3. */
export const smooth = (
  series: readonly number[],
  { alpha, beta, gamma }: Smoothing,
  from: HoltWintersState,
): Smoothed => {
  let { level, slope } = from
  const seasons = [...from.seasons]
  const errors: number[] = []
  series.forEach((value, index) => {
    const at = index % seasons.length
    const before = seasons[at] ?? 0
    const foreseen = level + slope
    errors.push(value - foreseen - before)
    const next = alpha * (value - before) + (1 - alpha) * foreseen
    slope = beta * (next - level) + (1 - beta) * slope
    seasons[at] = gamma * (value - foreseen) + (1 - gamma) * before
    level = next
  })
  const turn = series.length % seasons.length
  return { state: { level, slope, seasons: [...seasons.slice(turn), ...seasons.slice(0, turn)] }, errors }
}

const squares = (errors: readonly number[]): number => errors.reduce((sum, error) => sum + error * error, 0)

const grid: readonly Smoothing[] = [0.02, 0.1, 0.2, 0.4, 0.7].flatMap(alpha =>
  [0, 0.01, 0.1].flatMap(beta => [0, 0.05, 0.2].map(gamma => ({ alpha, beta, gamma }))),
)
const firstStep = 0.08
const refinements = 5

const within = (value: number): number => Math.min(0.99, Math.max(0, value))

const neighbours = ({ alpha, beta, gamma }: Smoothing, step: number): readonly Smoothing[] => [
  { alpha: within(alpha + step), beta, gamma },
  { alpha: within(alpha - step), beta, gamma },
  { alpha, beta: within(beta + step / 4), gamma },
  { alpha, beta: within(beta - step / 4), gamma },
  { alpha, beta, gamma: within(gamma + step) },
  { alpha, beta, gamma: within(gamma - step) },
]

/** Finds the smoothing that would have foreseen a series best, one step ahead: by a grid, then by ever smaller steps. */
const fitSmoothing = (series: readonly number[], season: number): Smoothing => {
  const from = firstState(series, season)
  // What the first season was made of, is foreseen too well.
  const lossOf = (smoothing: Smoothing) => squares(smooth(series, smoothing, from).errors.slice(season))
  const best = (candidates: readonly Smoothing[], start: { smoothing: Smoothing; loss: number }) =>
    candidates.reduce((found, smoothing) => {
      const loss = lossOf(smoothing)
      return loss < found.loss ? { smoothing, loss } : found
    }, start)
  let found = best(grid, { smoothing: { alpha: 0.1, beta: 0, gamma: 0 }, loss: Infinity })
  for (let step = firstStep, round = 0; round < refinements; round += 1, step /= 2)
    found = best(neighbours(found.smoothing, step), found)
  return found.smoothing
}

/** How far a value so many steps ahead strays, in standard deviations of one step. Source: FPP2, table 7.8 (A,A,A). */
const spread = (step: number, season: number, { alpha, beta, gamma }: Smoothing): number => {
  const weights = stepsTo(step - 1).map(j => alpha * (1 + j * beta) + (j % season === 0 ? gamma : 0))
  return Math.sqrt(1 + squares(weights))
}

/** Foresees a series of counts by Holt and Winters; nothing below nought. */
export const holtWinters = (series: readonly number[], horizon: number, season: number): Forecast => {
  const smoothing = fitSmoothing(series, season)
  const { state, errors } = smooth(series, smoothing, firstState(series, season))
  const counted = errors.slice(season)
  const deviation = Math.sqrt(squares(counted) / Math.max(1, counted.length - 3))
  const expected = stepsTo(horizon).map(
    step => state.level + step * state.slope + (state.seasons[(step - 1) % season] ?? 0),
  )
  const away = (step: number) => tenth * deviation * spread(step, season, smoothing)
  return {
    expected: expected.map(value => Math.max(0, value)),
    low: expected.map((value, index) => Math.max(0, value - away(index + 1))),
    high: expected.map((value, index) => Math.max(0, value + away(index + 1))),
  }
}
