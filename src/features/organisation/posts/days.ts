import { DAY } from '#domain/kernel/lengths'
import type { Instant } from '#domain/kernel/decision'
import { dayAndTimeOf, instantOf } from '../../../components/date-time/dayAndTime'
import { serverNow } from '../../../clock/serverNow'

/** Today in China, as a day is picked. */
export const today = (): string => dayAndTimeOf(serverNow()).day

/** The midnight with which a day begins; null while none was picked. For today the server takes it as now. */
export const beginningOf = (day: string): Instant | null => instantOf({ day, time: '00:00' })

/** The first instant after a last day; null while none was picked. */
export const endOf = (lastDay: string): Instant | null => {
  const beginning = beginningOf(lastDay)
  return beginning === null ? null : beginning + DAY
}

/** The day of an instant, as a day is picked. */
export const dayOf = (at: Instant): string => dayAndTimeOf(at).day

/** The last day of a further term that is as long as the one that ends. */
export const lastDayAfter = ({ from, until }: { readonly from: Instant; readonly until: Instant }): string =>
  dayOf(until + Math.max(1, Math.round((until - from) / DAY)) * DAY - 1)
