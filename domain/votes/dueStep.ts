import type { Instant } from '../kernel/decision'
import { nextPassUp, settledAt } from './objections/due'
import type { Vote } from './Vote'

/**
 * From the closing instant to the count: longer than a function may run (60 s), so that a ballot stamped in time is
 * stored before it is counted.
 */
export const COUNTING_GRACE_MS = 90_000

/** What the clock does to a vote. */
export type VoteStep = 'open' | 'close' | 'count' | 'passUp' | 'finalise'

type Timed = Pick<Vote, 'stage' | 'opensAt' | 'closesAt' | 'objectionsUntil' | 'objections'>

/** Finds the next step of the clock and the instant from which it is due; null when nothing will come by itself. */
export const nextStep = (vote: Timed): { readonly step: VoteStep; readonly at: Instant } | null => {
  switch (vote.stage) {
    case 'announced':
      return from('open', vote.opensAt)
    case 'open':
      return from('close', vote.closesAt)
    case 'closed':
      return from('count', vote.closesAt === null ? null : vote.closesAt + COUNTING_GRACE_MS)
    case 'provisional':
      return from('passUp', nextPassUp(vote)) ?? from('finalise', settledAt(vote))
    case 'draft':
    case 'final':
    case 'annulled':
      return null
  }
}

/**
 * Finds the step of the clock that is due at `now`. One step at a time: after each, ask again, for more may be due
 * after an outage.
 */
export const dueStep = (vote: Timed, now: Instant): VoteStep | null => {
  const next = nextStep(vote)
  return next !== null && next.at <= now ? next.step : null
}

const from = (step: VoteStep, at: Instant | null) => (at === null ? null : { step, at })
