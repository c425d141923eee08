import { DAY, HOUR, MINUTE } from '#domain/kernel/lengths'
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant } from '#domain/kernel/decision'

dayjs.extend(utc)

/** China has one time zone without summer time, so a fixed offset is exact; WeChat may have no `Intl`. */
const CHINA_OFFSET_MINUTES = 480

const inChina = (at: Instant) => dayjs.utc(at).utcOffset(CHINA_OFFSET_MINUTES)

/** 今天 15:20, 昨天 08:05, 11月20日 09:00, 2025年12月31日 09:00 */
export const sayInstant = (at: Instant, now: Instant): string => {
  const moment = inChina(at)
  const days = inChina(now).startOf('day').diff(moment.startOf('day'), 'day')
  const clock = moment.format('HH:mm')
  if (days === 0) return `今天 ${clock}`
  if (days === 1) return `昨天 ${clock}`
  if (days === -1) return `明天 ${clock}`
  return `${sayDay(at, now)} ${clock}`
}

/** 11月20日, with the year when it is another one. */
export const sayDay = (at: Instant, now: Instant): string => {
  const moment = inChina(at)
  return moment.year() === inChina(now).year()
    ? `${moment.month() + 1}月${moment.date()}日`
    : `${moment.year()}年${moment.month() + 1}月${moment.date()}日`
}

/** 2026年11月1日, of a date as data has it: 2026-11-01; whatever else was written there is left as it is. */
export const sayWrittenDate = (date: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  return day === undefined ? date : `${String(year)}年${String(Number(month))}月${String(Number(day))}日`
}

/** A length of time in one unit, cut: 3 天, 5 小时, 12 分钟, 不到 1 分钟 */
const sayLength = (milliseconds: number): string => {
  const length = Math.abs(milliseconds)
  if (length >= 2 * DAY) return `${Math.floor(length / DAY)} 天`
  if (length >= HOUR) return `${Math.floor(length / HOUR)} 小时`
  if (length >= MINUTE) return `${Math.floor(length / MINUTE)} 分钟`
  return '不到 1 分钟'
}

/** 还剩 5 小时 / 已超 2 天 */
export const sayRemaining = (due: Instant, now: Instant): string =>
  now < due ? `还剩 ${sayLength(due - now)}` : `已超 ${sayLength(now - due)}`
