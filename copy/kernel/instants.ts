import { chinaTime } from '#domain/kernel/chinaTime'
import type { Instant } from '#domain/kernel/decision'
import { DAY, HOUR, MINUTE } from '#domain/kernel/lengths'

/** 今天 15:20, 昨天 08:05, 11月20日 09:00, 2025年12月31日 09:00 */
export const sayInstant = (at: Instant, now: Instant): string => {
  const moment = chinaTime(at)
  const days = chinaTime(now).startOf('day').diff(moment.startOf('day'), 'day')
  const clock = moment.format('HH:mm')
  if (days === 0) return `今天 ${clock}`
  if (days === 1) return `昨天 ${clock}`
  if (days === -1) return `明天 ${clock}`
  return `${sayDay(at, now)} ${clock}`
}

/** 11月20日 09:00, for words that are read on whatever day. */
export const sayMoment = (at: Instant): string => chinaTime(at).format('M月D日 HH:mm')

/** 11月20日, with the year when it is another one. */
export const sayDay = (at: Instant, now: Instant): string => {
  const moment = chinaTime(at)
  return moment.year() === chinaTime(now).year()
    ? `${moment.month() + 1}月${moment.date()}日`
    : `${moment.year()}年${moment.month() + 1}月${moment.date()}日`
}

/** 2026.11.1: short, and with its year, as terms of office run over several. */
export const sayDate = (at: Instant): string => chinaTime(at).format('YYYY.M.D')

/** The last moment of something that is over from `until` on, of which the day is to be said. */
export const lastOf = (until: Instant): Instant => until - 1

/** A stretch of time that is over from `until` on; null where it has no end. */
interface Term {
  readonly from: Instant
  readonly until: Instant | null
}

interface TermWords {
  readonly term: (from: string, lastDay: string) => string
  readonly termOpen: (from: string) => string
}

/** From which day to which last day something holds, each day said in the way given. */
export const sayTerm = (
  { from, until }: Term,
  { term, termOpen }: TermWords,
  say: (at: Instant) => string,
): string => (until === null ? termOpen(say(from)) : term(say(from), say(lastOf(until))))

/** 2026年11月1日, of a date as data has it: 2026-11-01; whatever else was written there is left as it is. */
export const sayWrittenDate = (date: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  return day === undefined ? date : `${String(year)}年${String(Number(month))}月${String(Number(day))}日`
}

/** A length of time in one unit, cut: 3 天, 5 小时, 12 分钟, 不到 1 分钟 */
export const sayLength = (milliseconds: number): string => {
  const length = Math.abs(milliseconds)
  if (length >= 2 * DAY) return `${Math.floor(length / DAY)} 天`
  if (length >= HOUR) return `${Math.floor(length / HOUR)} 小时`
  if (length >= MINUTE) return `${Math.floor(length / MINUTE)} 分钟`
  return '不到 1 分钟'
}

/** 还剩 5 小时 / 已超 2 天 */
export const sayRemaining = (due: Instant, now: Instant): string =>
  now < due ? `还剩 ${sayLength(due - now)}` : `已超 ${sayLength(now - due)}`
