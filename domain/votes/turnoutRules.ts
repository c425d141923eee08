import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'
import { HOUR, MINUTE } from '../kernel/lengths'
import type { Vote, Weight } from './Vote'

/** In what steps turnout is published while a vote is open. */
export interface TurnoutRules extends DatedRules {
  /** How often, in ms. */
  readonly every: number
  /** How many ballots each step has at least, so that none of them can be told from what was published before. */
  readonly rights: number
}

/** Until this long after a step (ms) a ballot that was received before it may still be on its way into the store. */
const SETTLES = 2 * MINUTE

export const turnoutRules: readonly [TurnoutRules, ...TurnoutRules[]] = [
  {
    from: 0,
    source:
      'Our own setting: the law asks for a count at the end only. A neighbour who watches must not read from one step who has just voted, or with how large a home.',
    every: HOUR,
    rights: 10,
  },
]

/** What may be published of a vote now: ballots received before `until`, in whole groups of `rights`. */
export interface TurnoutStep {
  readonly until: Instant
  readonly rights: number
}

/** Tells what may be published of the turnout of an open vote at `now`. */
export const turnoutStep = ({ opensAt }: Pick<Vote, 'opensAt'>, now: Instant): TurnoutStep => {
  const { every, rights } = rulesAt(turnoutRules, opensAt ?? now)
  return { until: Math.floor((now - SETTLES) / every) * every, rights }
}

/**
 * Adds up what is published of ballots: the first of them, in whole groups. So what was published before is always part
 * of what is published later, and the two differ by a whole group or not at all.
 *
 * @param areas of the ballots in the order in which they were received, 0.01 m² each
 */
export const publishedTurnout = (
  areas: readonly number[],
  { rights }: Pick<TurnoutStep, 'rights'>,
): Weight => {
  const heads = areas.length - (areas.length % rights)
  return { heads, area: areas.slice(0, heads).reduce((sum, area) => sum + area, 0) }
}
