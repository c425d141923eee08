import { requestRefused } from '../faults'

const MINUTE_MS = 60_000
const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
export type Zone = (instant: number) => number

const zones = new Map<string, Zone>()

/**
 * Finds a zone by what MongoDB takes for one: a name of the Olson database, or an offset such as `+08:00` or `+0530`.
 * Nothing stands for UTC.
 * @throws EngineFault for what is no zone
 */
export function zoneIn(name: unknown): Zone {
  if (name === undefined) return () => 0
  if (typeof name !== 'string') throw requestRefused('timezone must evaluate to a string')
  const known = zones.get(name)
  if (known !== undefined) return known
  const zone = offsetZone(name) ?? namedZone(name)
  zones.set(name, zone)
  return zone
}

function offsetZone(name: string): Zone | undefined {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(name) ?? []
  if (hours === undefined) return undefined
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS * (sign === '-' ? -1 : 1)
  return () => offset
}

function namedZone(name: string): Zone {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    })
  } catch (error) {
    if (error instanceof RangeError) throw requestRefused(`unrecognized time zone identifier: "${name}"`)
    throw error
  }
  return instant => {
    const shown = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const part = (type: string): number => Number(shown[type])
    const year = shown['era'] === 'BC' ? 1 - part('year') : part('year')
    const wall = utcOf(year, part('month'), part('day'), part('hour'), part('minute'), part('second'))
    return wall - Math.floor(instant / 1_000) * 1_000
  }
}

/** Finds the instant that a calendar and a clock show in UTC; what is beyond a month or a day is carried over. */
export function utcOf(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  ms = 0,
): number {
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second, ms))
  const carried = date.getTime() - Date.UTC(2000, 0, 1)
  return new Date(0).setUTCFullYear(year, month - 1, day) + carried
}

/** Finds the instant at which a zone's clock shows what `wall` shows in UTC. */
export function instantOf(wall: number, zone: Zone): number {
  const guess = wall - zone(wall)
  return wall - zone(guess)
}
