import { MINUTE } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'

/** Waiting after the first, second … failed attempt, in ms. After the last of them a message is dead, and shown so. */
export const backOff: readonly number[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 720 * MINUTE]

/** When to try again after `attempts` failed ones (1 or more), or that it is not tried again. */
export const nextAttempt = (attempts: number, now: Instant): Instant | 'dead' => {
  const wait = backOff[attempts - 1]
  return wait === undefined ? 'dead' : now + wait
}
