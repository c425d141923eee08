import type { Instant } from '../kernel/decision'
import { deliveryRulesAt } from './deliveryRules'

/** Decides when to try again after `attempts` failed ones (1 or more), or that it is not tried again. */
export const nextAttempt = (attempts: number, now: Instant): Instant | 'dead' => {
  const wait = deliveryRulesAt(now).backOff[attempts - 1]
  return wait === undefined ? 'dead' : now + wait
}
