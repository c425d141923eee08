import { ObjectId } from 'bson'
import type { Operator, OperatorTable } from './Expression'
import { namedOperand, onNamed } from './Expression'
import { requestRefused } from '../faults'
import { bsonType, isDocument, isNullish } from '../values/bsonType'
import { wholeIn } from '../values/numbers'
import { calendarDay, dayOfIsoWeek } from './calendar'
import { instantOf, utcOf, zoneIn } from './timeZones'

/** Reads an instant, in milliseconds since 1970. @throws EngineFault for what is none */
export function instantIn(value: unknown): number {
  if (value instanceof Date) return value.getTime()
  if (value instanceof ObjectId) return value.getTimestamp().getTime()
  throw requestRefused(`can't convert from BSON type ${bsonType(value)} to Date`)
}

/** Takes one part of a date: given plainly, as a list of one, or with its zone. */
const partOf = (name: string, read: (wall: number, date: Date) => number): Operator => {
  return (operand, compile) => {
    const only = Array.isArray(operand) && operand.length === 1 ? (operand as unknown[])[0] : operand
    if (Array.isArray(only)) throw requestRefused(`${name} accepts exactly one argument if given an array`)
    const isNamed = isDocument(only) && !Object.keys(only).some(key => key.startsWith('$'))
    const given = isNamed ? namedOperand(name, only, ['date'], ['timezone']) : { date: only }
    const date = compile(given['date'])
    const zone = Object.hasOwn(given, 'timezone')
      ? compile((given as { timezone: unknown }).timezone)
      : undefined
    return scope => {
      const [value, name] = [date(scope), zone?.(scope)]
      if (isNullish(value) || (zone !== undefined && isNullish(name))) return null
      const instant = instantIn(value)
      const wall = instant + zoneIn(name)(instant)
      return read(wall, new Date(wall))
    }
  }
}

/** Operators that take a date apart or put one together. */
export const DATES: OperatorTable = {
  $year: partOf('$year', (_wall, date) => date.getUTCFullYear()),
  $month: partOf('$month', (_wall, date) => date.getUTCMonth() + 1),
  $dayOfMonth: partOf('$dayOfMonth', (_wall, date) => date.getUTCDate()),
  $hour: partOf('$hour', (_wall, date) => date.getUTCHours()),
  $minute: partOf('$minute', (_wall, date) => date.getUTCMinutes()),
  $second: partOf('$second', (_wall, date) => date.getUTCSeconds()),
  $millisecond: partOf('$millisecond', (_wall, date) => date.getUTCMilliseconds()),
  $dayOfYear: partOf('$dayOfYear', wall => calendarDay(wall).dayOfYear),
  $dayOfWeek: partOf('$dayOfWeek', wall => calendarDay(wall).weekday + 1),
  $week: partOf('$week', wall => calendarDay(wall).week),
  $isoDayOfWeek: partOf('$isoDayOfWeek', wall => calendarDay(wall).isoWeekday),
  $isoWeek: partOf('$isoWeek', wall => calendarDay(wall).isoWeek),
  $isoWeekYear: partOf('$isoWeekYear', wall => calendarDay(wall).isoYear),
  $dateToParts: onNamed('$dateToParts', ['date'], ['timezone', 'iso8601'], given => {
    if (Object.values(given).some(isNullish)) return null
    const instant = instantIn(given['date'])
    return partsOf(instant + zoneIn(given['timezone'])(instant), given['iso8601'] === true)
  }),
  $dateFromParts: (operand, compile, now) => {
    const isIso = isDocument(operand) && Object.hasOwn(operand, 'isoWeekYear')
    const [first, ...others] = isIso ? ISO_PARTS : PLAIN_PARTS
    return onNamed('$dateFromParts', [first], [...others, ...CLOCK_PARTS, 'timezone'], given =>
      Object.values(given).some(isNullish) ? null : fromParts(given, isIso),
    )(operand, compile, now)
  },
}

const PLAIN_PARTS = ['year', 'month', 'day'] as const
const ISO_PARTS = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] as const
const CLOCK_PARTS = ['hour', 'minute', 'second', 'millisecond'] as const

function partsOf(wall: number, iso: boolean): Record<string, number> {
  const [date, day] = [new Date(wall), calendarDay(wall)]
  const clock = {
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  }
  return iso
    ? { isoWeekYear: day.isoYear, isoWeek: day.isoWeek, isoDayOfWeek: day.isoWeekday, ...clock }
    : { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...clock }
}

const MOST_YEAR = 9_999
const MOST_PART = 32_767

function fromParts(given: Readonly<Record<string, unknown>>, iso: boolean): Date {
  const part = (name: string, otherwise: number): number => {
    const value = wholeIn(given[name] ?? otherwise, `'${name}' of $dateFromParts`)
    const isYear = name === 'year' || name === 'isoWeekYear'
    if (isYear ? value >= 1 && value <= MOST_YEAR : Math.abs(value) <= MOST_PART) return value
    throw requestRefused(`'${name}' of $dateFromParts is out of range: ${value}`)
  }
  const day = iso
    ? dayOfIsoWeek(part('isoWeekYear', 0), part('isoWeek', 1), part('isoDayOfWeek', 1))
    : utcOf(part('year', 0), part('month', 1), part('day', 1))
  const clock = utcOf(
    1970,
    1,
    1,
    part('hour', 0),
    part('minute', 0),
    part('second', 0),
    part('millisecond', 0),
  )
  return new Date(instantOf(day + clock, zoneIn(given['timezone'])))
}
