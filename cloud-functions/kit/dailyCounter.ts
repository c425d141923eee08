import type { CallName } from '#contracts/calls'
import type { Instant } from '#domain/kernel/decision'
import { isNeverTooOften, mostADay } from '#domain/dailyLimits'
import { chinaDay, nextChinaDay } from '#domain/kernel/dailyLimits'
import { refusal } from './Refused'
import { watching } from './watchfulCalls'

/** One call that asks for its place in the day. */
export interface Counted {
  readonly personId: string
  readonly call: CallName
  readonly day: string
  readonly at: Instant
  readonly most: number
  readonly requestId: string
}

/** A place that was free, the first of the day, one that this request had before, or none. */
export type Place = 'counted' | 'first' | 'repeated' | 'none'

/** Who keeps count, in one step for each place, however many ask at once. */
export interface DailyCounter {
  take(counted: Counted): Promise<Place>
  /** Of a call that came to nothing: refused for another reason, or failed. */
  giveBack(counted: Counted, place: Place): Promise<void>
}

interface Asking {
  readonly personId: string
  readonly now: Instant
  /** The platform's, for a call that has none of the client's own. */
  readonly requestId: string
}

const requestIdIn = (input: object, otherwise: string): string =>
  'requestId' in input && typeof input.requestId === 'string' ? input.requestId : otherwise

/**
 * Runs a call within its person's number of them in the day. What is refused otherwise or fails is not counted, and what
 * is repeated is counted once.
 *
 * @throws Refused `too-often`, and whatever `work` throws
 */
export const withinTheDay = async <Result>(
  counter: DailyCounter,
  name: CallName,
  input: object,
  { personId, now, requestId }: Asking,
  work: () => Promise<Result>,
): Promise<Result> => {
  const most = mostADay(name, now)
  if (most === null || isNeverTooOften(name, input)) return work()
  const counted: Counted = {
    personId,
    call: name,
    day: chinaDay(now),
    at: now,
    most,
    requestId: requestIdIn(input, requestId),
  }
  const place = await watching(() => counter.take(counted))
  if (place === 'none') throw refusal('too-often', { params: { most, again: nextChinaDay(now) } })
  try {
    return await work()
  } catch (fault) {
    // Also of what has failed: as far as anybody knows it was not done, and asking again is right.
    if (place !== 'repeated') await counter.giveBack(counted, place).catch(() => undefined)
    throw fault
  }
}
