import { DAY, MINUTE } from '../kernel/lengths'
import { getLunarDate } from 'chinese-days'
import announced from 'chinese-days/dist/chinese-days.json'
import { chinaTime } from '../kernel/chinaTime'
import type { Instant } from '../kernel/decision'

/**
 * The State Council's yearly notices, by date: days off, and weekend days on which one works. The data, not the functions
 * of the library, whose answers shift by a day on hosts west of Greenwich.
 */
const daysOff: Readonly<Record<string, string>> = announced.holidays
const makeUpDays: Readonly<Record<string, string>> = announced.workdays

const years = Object.keys(daysOff).map(day => Number(day.slice(0, 4)))

/**
 * Years whose notice is known. After the last one (the next notice comes each November) the holidays fixed by law still
 * count, but make-up days cannot be known.
 */
export const yearsAnnounced = { first: Math.min(...years), last: Math.max(...years) } as const

/** Hours in which offices work, in minutes of the day: 8:30–12:00 and 14:00–17:30, seven hours. A setting of ours. */
const workingHours = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 14 * 60, to: 17 * 60 + 30 },
] as const

/** Days off by 《全国年节及纪念日放假办法》 as in force since 2025-01-01, 第二条: months and days of the sun and the moon. */
const lawfulHolidays = {
  solar: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'],
  /** 春节 (正月初一至初三), 端午, 中秋; the eve of 春节 is the day before 01-01. */
  lunar: ['01-01', '01-02', '01-03', '05-05', '08-15'],
} as const

const twoDigits = (value: number) => String(value).padStart(2, '0')

const lunarDay = (startOfDay: Instant): string => {
  // The library counts days from a midnight in China, so noon there is the right day on every host.
  const { lunarMon, lunarDay: date, isLeap } = getLunarDate(new Date(startOfDay + DAY / 2))
  return isLeap ? 'leap' : `${twoDigits(lunarMon)}-${twoDigits(date)}`
}

/** The day of April on which 清明 falls: the usual formula for 2000–2099. The library's own shifts by host. */
const qingming = (year: number): number => {
  const inCentury = year % 100
  return Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4)
}

const isLawfulHoliday = (startOfDay: Instant): boolean => {
  const day = chinaTime(startOfDay)
  const lunar: readonly string[] = lawfulHolidays.lunar
  const solar: readonly string[] = lawfulHolidays.solar
  return (
    solar.includes(day.format('MM-DD')) ||
    lunar.includes(lunarDay(startOfDay)) ||
    lunarDay(startOfDay + DAY) === '01-01' ||
    day.format('MM-DD') === `04-${twoDigits(qingming(day.year()))}`
  )
}

/** Tells whether make-up days and prolonged holidays are known for the year of `at`. */
export const isAnnounced = (at: Instant): boolean => {
  const year = chinaTime(at).year()
  return yearsAnnounced.first <= year && year <= yearsAnnounced.last
}

/** Tells whether offices work on the day of `at`, China time. */
export const isWorkingDay = (at: Instant): boolean => {
  const day = chinaTime(at)
  const date = day.format('YYYY-MM-DD')
  if (date in makeUpDays) return true
  if (day.day() === 0 || day.day() === 6 || date in daysOff) return false
  return isAnnounced(at) || !isLawfulHoliday(day.startOf('day').valueOf())
}

interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

const stretchesOf = (startOfDay: Instant): readonly Stretch[] =>
  isWorkingDay(startOfDay)
    ? workingHours.map(({ from, to }) => ({ from: startOfDay + from * MINUTE, to: startOfDay + to * MINUTE }))
    : []

const startOfDay = (at: Instant): Instant => chinaTime(at).startOf('day').valueOf()

/** Finds the instant at which `duration` ms of working time have passed since `from`. */
export const addWorkingTime = (from: Instant, duration: number): Instant => {
  let left = duration
  for (let day = startOfDay(from); ; day += DAY) {
    for (const stretch of stretchesOf(day)) {
      const begin = Math.max(stretch.from, from)
      const length = Math.max(0, stretch.to - begin)
      if (length > 0 && left <= length) return begin + left
      left -= length
    }
  }
}

/** Measures working time between two instants, in ms; zero when `to` is not after `from`. */
export const workingTimeBetween = (from: Instant, to: Instant): number => {
  let sum = 0
  for (let day = startOfDay(from); day < to; day += DAY) {
    for (const stretch of stretchesOf(day)) {
      sum += Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from))
    }
  }
  return sum
}
