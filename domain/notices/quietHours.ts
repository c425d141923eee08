import { chinaTime } from '../kernel/chinaTime'
import type { Instant } from '../kernel/decision'
import { deliveryRulesAt } from './deliveryRules'
import type { Message } from './Message'

/** Finds the first instant from `now` on at which a message may ring. The inbox is silent and takes all at once. */
export const deliverableAt = (message: Pick<Message, 'danger'>, now: Instant): Instant => {
  const { quietHours } = deliveryRulesAt(now)
  const time = chinaTime(now)
  const hour = time.hour()
  if (message.danger || (quietHours.until <= hour && hour < quietHours.from)) return now
  const morning = hour < quietHours.until ? time : time.add(1, 'day')
  return morning.startOf('day').add(quietHours.until, 'hour').valueOf()
}
