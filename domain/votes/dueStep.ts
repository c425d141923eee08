import type { Instant } from '../kernel/decision'
import { nextPassUp, settledAt } from './objections/due'
import type { Vote } from './Vote'

/**
 * From the closing instant to the count: longer than a function may run (60 s), so that a ballot stamped in time is
 * stored before it is counted.
 */
export const COUNTING_GRACE_MS = 90_000

/** What the clock does to a vote. */
export type VoteStep = 'open' | 'close' | 'count' | 'passUp' | 'finalise' | 'publishRecord'

type Timed = Pick<
  Vote,
  'stage' | 'opensAt' | 'closesAt' | 'objectionsUntil' | 'objections' | 'result' | 'record'
>
interface Next {
  readonly step: VoteStep
  readonly at: Instant
}

/** Of a counted vote, while its record cannot be had and none is withheld. */
const recordStep = ({ result, record }: Timed): Next | null =>
  result === null || (record !== null && ('withheld' in record || record.file !== null))
    ? null
    : { step: 'publishRecord', at: result.countedAt }

/** What decides goes before the record: a storage that refuses must keep no result from being final. */
const recordOr = (vote: Timed, deciding: Next | null, now: Instant | null): Next | null => {
  const record = recordStep(vote)
  return record === null || (deciding !== null && now !== null && deciding.at <= now) ? deciding : record
}

/**
 * Finds the next step of the clock and the instant from which it is due; null when nothing will come by itself.
 * @param now to find, of several that are due, the one that goes first
 */
export const nextStep = (vote: Timed, now: Instant | null = null): Next | null => {
  switch (vote.stage) {
    case 'announced':
      return from('open', vote.opensAt)
    case 'open':
      return from('close', vote.closesAt)
    case 'closed':
      return from('count', vote.closesAt === null ? null : vote.closesAt + COUNTING_GRACE_MS)
    case 'provisional':
      return recordOr(vote, from('passUp', nextPassUp(vote)) ?? from('finalise', settledAt(vote)), now)
    case 'final':
    case 'annulled':
      return recordStep(vote)
    case 'draft':
      return null
  }
}

/**
 * Finds the step of the clock that is due at `now`. One step at a time: after each, ask again, for more may be due
 * after an outage.
 */
export const dueStep = (vote: Timed, now: Instant): VoteStep | null => {
  const next = nextStep(vote, now)
  return next !== null && next.at <= now ? next.step : null
}

const from = (step: VoteStep, at: Instant | null) => (at === null ? null : { step, at })
