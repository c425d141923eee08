import { chinaTime } from '#domain/chinaTime'
import type { Instant } from '#domain/decision'

const quietFrom = 22
const quietUntil = 7

/** When a message may sound: at once by day or in danger, otherwise at seven in the morning in China. */
export const notBefore = (now: Instant, danger: boolean): Instant => {
  const time = chinaTime(now)
  if (danger || (time.hour() >= quietUntil && time.hour() < quietFrom)) return now
  const morning = time.hour() >= quietFrom ? time.add(1, 'day') : time
  return morning.startOf('day').hour(quietUntil).valueOf()
}
