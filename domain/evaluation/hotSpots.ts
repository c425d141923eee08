import { jStat } from 'jstat'
import { fitSize } from './forecast/negativeBinomial'

/** What was received in a place, and how large it is. */
export interface Exposure {
  readonly key: string
  readonly received: number
  /** What is expected is proportional to it. */
  readonly households: number
}

/** A place with more than expected, or not. */
export interface HotSpot {
  readonly key: string
  readonly received: number
  readonly expected: number
  /** How many times what is expected, drawn towards one: the less there is to go by, the more. */
  readonly ratio: number
  /** How sure it is that it is more than expected at all. */
  readonly certainty: number
}

/** Where the spread is so narrow, all differ by chance alone. */
const narrow = 1e4
/** How sure it must be before a place is named. */
const leastCertainty = 0.975

/**
 * Finds the places where more was received than their size explains. Each place's own ratio is taken to come from one
 * gamma distribution with mean one, whose spread is fitted to all of them; where all differ by chance alone, none is found.
 * It says nothing of what will be. Source: Clayton and Kaldor, Biometrics 43 (1987) 671.
 */
export const hotSpotsOf = (places: readonly Exposure[]): readonly HotSpot[] => {
  const counted = places.filter(({ households }) => households > 0)
  const sum = (of: 'received' | 'households') => counted.reduce((total, place) => total + place[of], 0)
  const rate = sum('received') / Math.max(1, sum('households'))
  if (rate === 0) return []
  const expected = counted.map(({ households }) => households * rate)
  const spread = fitSize(
    counted.map(({ received }) => received),
    expected,
  )
  if (spread > narrow) return []
  return counted
    .map(({ key, received, households }): HotSpot => {
      const shape = received + spread
      const scale = 1 / (households * rate + spread)
      return {
        key,
        received,
        expected: households * rate,
        ratio: shape * scale,
        certainty: 1 - jStat.gamma.cdf(1, shape, scale),
      }
    })
    .filter(({ certainty }) => certainty >= leastCertainty)
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
}
