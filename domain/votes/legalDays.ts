import { DAY, HOUR } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'

/** China has one time zone, 8 hours ahead, and no summer time since 1991. */
const CHINA_AHEAD_MS = 8 * HOUR

/** Finds 00:00 in China of the day in which `at` lies. */
export const startOfDay = (at: Instant): Instant =>
  Math.floor((at + CHINA_AHEAD_MS) / DAY) * DAY - CHINA_AHEAD_MS

/**
 * Finds the first instant after a period of whole days that begins with an event at `from`: the day of the event is not
 * counted, the first day is the next one (民法典 第201条第1款), and the last one ends at 24:00 (第203条第2款). So 15 days from
 * anywhere in 1 November end at 00:00 of 17 November. No days at all end at `from` itself.
 *
 * A last day that is a holiday is not moved: 第204条 lets those concerned fix the counting, and an announced end that
 * everybody can count on the fingers is the better rule here.
 */
export const afterLegalDays = (from: Instant, days: number): Instant =>
  days === 0 ? from : startOfDay(from) + (days + 1) * DAY
