import { getLunarDate, isWorkday } from 'chinese-days'
import { chinaTime } from '../chinaTime'
import type { Instant } from '../decision'

/**
 * Years of which the State Council's yearly notice on holidays and make-up working days is known. After the last one
 * (the next notice comes each November) the holidays fixed by law still count, but make-up days cannot be known.
 */
export const yearsAnnounced = { first: 2004, last: 2026 } as const

/** Hours in which offices work, in minutes of the day: 8:30–12:00 and 14:00–17:30, seven hours. A setting of ours. */
export const workingHours = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 14 * 60, to: 17 * 60 + 30 },
] as const

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Days off by 《全国年节及纪念日放假办法》 as in force since 2025-01-01, 第二条: months and days of the sun and the moon. */
const lawfulHolidays = {
  solar: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'],
  /** 春节 (正月初一至初三), 端午, 中秋; the eve of 春节 is the day before 01-01. */
  lunar: ['01-01', '01-02', '01-03', '05-05', '08-15'],
} as const

const twoDigits = (value: number) => String(value).padStart(2, '0')

const lunarDay = (startOfDay: Instant): string => {
  const day = chinaTime(startOfDay)
  // A local date at noon: the library reads a date by the host's own zone.
  const { lunarMon, lunarDay: date, isLeap } = getLunarDate(new Date(day.year(), day.month(), day.date(), 12))
  return isLeap ? 'leap' : `${twoDigits(lunarMon)}-${twoDigits(date)}`
}

/** The day of April on which 清明 falls: the usual formula for 2000–2099. The library's answer depends on the host's zone. */
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

/** Whether make-up days and prolonged holidays are known for the year of `at`. */
export const isAnnounced = (at: Instant): boolean => {
  const year = chinaTime(at).year()
  return yearsAnnounced.first <= year && year <= yearsAnnounced.last
}

/** Whether offices work on the day of `at`, China time. */
export const isWorkingDay = (at: Instant): boolean => {
  const day = chinaTime(at)
  if (isAnnounced(at)) return isWorkday(day.format('YYYY-MM-DD'))
  return day.day() >= 1 && day.day() <= 5 && !isLawfulHoliday(day.startOf('day').valueOf())
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

/** The instant at which `duration` ms of working time have passed since `from`. */
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

/** Working time between two instants, in ms; zero when `to` is not after `from`. */
export const workingTimeBetween = (from: Instant, to: Instant): number => {
  let sum = 0
  for (let day = startOfDay(from); day < to; day += DAY) {
    for (const stretch of stretchesOf(day)) {
      sum += Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from))
    }
  }
  return sum
}
