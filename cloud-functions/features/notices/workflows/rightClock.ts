import { clockRulesAt, isClockWrong } from '#domain/kernel/clockRules'
import type { Instant } from '#domain/kernel/decision'
import { MINUTE } from '#domain/kernel/lengths'
import { administeredUnits, clockMessage } from '#domain/notices/clockMessages'
import { logLine } from '../../../kit/logLine'
import { refusal } from '../../../kit/Refused'
import { Remembered } from '../../../kit/remembered'
import { watching } from '../../../kit/watchfulCalls'
import { clockChecks } from '../../../stores/clockChecks'
import { directory } from '../../../stores/orgUnits'
import { deliverOn } from './deliver'

const tellAdministrators = async (minutesAhead: number, at: Instant): Promise<void> => {
  if (!(await clockChecks.takeTurn(at, clockRulesAt(at).tellOnceMinutes * MINUTE))) return
  for (const { _id } of administeredUnits((await directory()).units, at))
    await deliverOn(clockMessage(_id, minutesAhead, at), at)
}

/**
 * Holds the clock of this machine against the database's own date: before anything that cannot be undone. Where they
 * differ by more than the rule allows, administrators are told, once in a while. One database call.
 *
 * @param name who asks
 * @returns whether it may be relied on
 */
export const isClockRight = async (name: string, now: Instant): Promise<boolean> => {
  const date = await clockChecks.databaseDate(name)
  if (!isClockWrong(now, date)) return true
  const minutesAhead = Math.trunc((now - date) / MINUTE)
  logLine({ event: 'clock-wrong', name, minutesAhead })
  await tellAdministrators(minutesAhead, date)
  return false
}

/** A clock that was right and is not moved stays right for a minute; one that is moved is noticed by what remembers. */
const rightOnes = new Remembered<boolean>(MINUTE)

/**
 * Tells whether a person's call may rely on this machine's clock. It is held against the database's date once a minute,
 * and anew where it was moved meanwhile: one database call then, none otherwise.
 *
 * @param name the call
 */
export const isClockStillRight = (name: string, now: Instant): Promise<boolean> =>
  watching(() => rightOnes.get('right', () => isClockRight(name, now), Boolean))

/** Lets a person's call go on where {@link isClockStillRight}. @throws Refused `clock-wrong` */
export const requireRightClock = async (name: string, now: Instant): Promise<void> => {
  if (!(await isClockStillRight(name, now))) throw refusal('clock-wrong')
}
