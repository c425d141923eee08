import { chinaTime } from '../kernel/chinaTime'
import type { Instant } from '../kernel/decision'
import type { Message } from './Message'

/** From 22:00 until 7:00, China time, nobody is rung but for danger. The inbox is silent and takes all at once. */
export const quietHours = { from: 22, until: 7 } as const

/** The first instant from `now` on at which a message may ring. */
export const deliverableAt = (message: Pick<Message, 'danger'>, now: Instant): Instant => {
  const time = chinaTime(now)
  const hour = time.hour()
  if (message.danger || (quietHours.until <= hour && hour < quietHours.from)) return now
  const morning = hour < quietHours.until ? time : time.add(1, 'day')
  return morning.startOf('day').add(quietHours.until, 'hour').valueOf()
}
