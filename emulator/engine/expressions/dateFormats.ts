import { requestRefused } from '../faults'
import type { CalendarDay } from './calendar'
import { calendarDay, dayOfIsoWeek } from './calendar'
import { checkedWall, unreadable, zoneOf } from './isoDates'
import { instantOf, utcOf } from './timeZones'

const MINUTE_MS = 60_000
const MOST_YEAR = 9_999

interface Shown {
  readonly date: Date
  readonly day: CalendarDay
  readonly offsetMinutes: number
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

function yearText(year: number): string {
  if (year >= 0 && year <= MOST_YEAR) return padded(year, 4)
  throw requestRefused(`$dateToString is only defined on year 0-${MOST_YEAR}, tried to use year ${year}`)
}

/** What each letter behind `%` is written as. */
const WRITTEN: Readonly<Record<string, (shown: Shown) => string>> = {
  '%': () => '%',
  d: ({ date }) => padded(date.getUTCDate(), 2),
  G: ({ day }) => yearText(day.isoYear),
  H: ({ date }) => padded(date.getUTCHours(), 2),
  j: ({ day }) => padded(day.dayOfYear, 3),
  L: ({ date }) => padded(date.getUTCMilliseconds(), 3),
  m: ({ date }) => padded(date.getUTCMonth() + 1, 2),
  M: ({ date }) => padded(date.getUTCMinutes(), 2),
  S: ({ date }) => padded(date.getUTCSeconds(), 2),
  u: ({ day }) => String(day.isoWeekday),
  U: ({ day }) => padded(day.week, 2),
  V: ({ day }) => padded(day.isoWeek, 2),
  w: ({ day }) => String(day.weekday + 1),
  Y: ({ date }) => yearText(date.getUTCFullYear()),
  z: ({ offsetMinutes: minutes }) =>
    `${signOf(minutes)}${padded(Math.floor(Math.abs(minutes) / 60), 2)}${padded(Math.abs(minutes) % 60, 2)}`,
  Z: ({ offsetMinutes: minutes }) => `${signOf(minutes)}${padded(Math.abs(minutes), 3)}`,
}

const signOf = (minutes: number): string => (minutes < 0 ? '-' : '+')

/** Writes an instant by a format. @param offset how far its zone is ahead of UTC, in milliseconds */
export function formatDate(instant: number, offset: number, format: string): string {
  const wall = instant + offset
  const shown = {
    date: new Date(wall),
    day: calendarDay(wall),
    offsetMinutes: Math.trunc(offset / MINUTE_MS),
  }
  return format.replace(/%([^]?)/g, (_all, letter: string) => {
    const write = Object.hasOwn(WRITTEN, letter) ? WRITTEN[letter] : undefined
    if (write === undefined) throw requestRefused(`Invalid format character '%${letter}' in format string`)
    return write(shown)
  })
}

/** What each letter behind `%` reads. */
const READ: Readonly<Record<string, string>> = {
  '%': '%',
  d: '\\d{1,2}',
  G: '\\d{4}',
  H: '\\d{1,2}',
  j: '\\d{1,3}',
  L: '\\d{1,3}',
  m: '\\d{1,2}',
  M: '\\d{1,2}',
  S: '\\d{1,2}',
  u: '[1-7]',
  V: '\\d{1,2}',
  Y: '\\d{4}',
  z: '[+-]\\d{2}:?\\d{2}|Z',
  Z: '[+-]\\d{1,3}',
}

/** Reads a date by a format. @throws UnreadableDate when the text is not of that form, or no date */
export function parseDate(text: string, format: string, timezone: unknown): Date {
  const letters: string[] = []
  const pattern = format.replace(
    /%([^]?)|([\\^$.*+?()[\]{}|/])/g,
    (_all, letter?: string, special?: string) => {
      if (letter === undefined) return `\\${special ?? ''}`
      const read = Object.hasOwn(READ, letter) ? READ[letter] : undefined
      if (read === undefined) throw requestRefused(`Invalid format character '%${letter}' in format string`)
      if (letter === '%') return '%'
      letters.push(letter)
      return `(${read})`
    },
  )
  const found = new RegExp(`^${pattern}$`).exec(text)
  if (found === null) return unreadable(text)
  const parts = new Map(letters.map((letter, at) => [letter, found[at + 1] ?? '']))
  const wall = wallOf(text, parts)
  const minutes = parts.get('Z')
  if (minutes !== undefined && timezone === undefined) return new Date(wall - Number(minutes) * MINUTE_MS)
  return new Date(instantOf(wall, zoneOf(text, parts.get('z') ?? minutes, timezone ?? undefined)))
}

function wallOf(text: string, parts: ReadonlyMap<string, string>): number {
  const part = (letter: string, otherwise: number): number => Number(parts.get(letter) ?? otherwise)
  const clock = [part('H', 0), part('M', 0), part('S', 0), part('L', 0)] as const
  if (parts.has('Y') && parts.has('m') && parts.has('d')) {
    return checkedWall(text, [part('Y', 0), part('m', 0), part('d', 0), ...clock])
  }
  const time = checkedWall(text, [1970, 1, 1, ...clock])
  if (parts.has('G') && parts.has('V') && parts.has('u')) {
    return dayOfIsoWeek(part('G', 0), part('V', 0), part('u', 0)) + time
  }
  if (parts.has('Y') && parts.has('j')) return utcOf(part('Y', 0), 1, part('j', 0)) + time
  return unreadable(text)
}
