import { requestRefused } from '../faults'
import type { Zone } from './timeZones'
import { instantOf, utcOf, zoneIn } from './timeZones'

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?$/
/** Texts of other forms that MongoDB may be able to read: they are refused by name, not taken for unreadable. */
const OTHER_FORM =
  /^\d{8}$|^\d{8}T|^\d{1,4}[/.]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|now|today|tomorrow|yesterday|noon|midnight|am|pm|ago|next|last)|^@\d|\d{4}-W?\d{2,3}(?!\d*-)|^\d{1,2}:\d{2}/i

/** A text that no date can be read from. */
export class UnreadableDate extends Error {}

/** Refuses what is certainly no date as MongoDB reads them. @throws UnreadableDate */
export function unreadable(text: string): never {
  throw new UnreadableDate(`Error parsing date string '${text}'`)
}

/**
 * Reads a date as ISO 8601 writes them; without a zone it is of the zone given, or of UTC.
 * @throws EngineFault for what is no date, and for forms that only the service itself can read
 */
export function readIsoDate(text: string, timezone: unknown): Date {
  try {
    return parseIsoDate(text, timezone)
  } catch (error) {
    throw error instanceof UnreadableDate ? requestRefused(error.message) : error
  }
}

/** As {@link readIsoDate}. @throws UnreadableDate for what is no date, so that it can be answered otherwise */
export function parseIsoDate(text: string, timezone: unknown): Date {
  const parts = ISO.exec(text.trim())
  if (parts === null) {
    if (OTHER_FORM.test(text))
      throw requestRefused(`the local CloudBase cannot read the form of the date '${text}'`)
    return unreadable(text)
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0))
  const ms = Math.floor(Number(`0.${parts[7] ?? '0'}`) * 1_000)
  const wall = checkedWall(text, [year, month, day, hour, minute, second, ms])
  return new Date(instantOf(wall, zoneOf(text, parts[8], timezone)))
}

/** Finds the zone that a text names itself, or the one given. @throws EngineFault when there are both */
export function zoneOf(text: string, own: string | undefined, timezone: unknown): Zone {
  if (own === undefined) return zoneIn(timezone)
  if (timezone !== undefined) {
    throw requestRefused(
      `you cannot pass in a date/time string with time zone information ('${text}') together with a timezone argument`,
    )
  }
  return /^[+-]/.test(own) ? zoneIn(own) : zoneIn(undefined)
}

type Wall = readonly [number, number, number, number, number, number, number]

/** Reads what a calendar and a clock show, when there is such a day and such a time. @throws UnreadableDate */
export function checkedWall(text: string, [year, month, day, hour, minute, second, ms]: Wall): number {
  const isTime = hour < 24 && minute < 60 && second < 60
  const wall = utcOf(year, month, day, hour, minute, second, ms)
  const isDay = new Date(utcOf(year, month, day)).getUTCDate() === day && month >= 1 && month <= 12
  return isTime && isDay ? wall : unreadable(text)
}
