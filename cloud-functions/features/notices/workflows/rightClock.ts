import { clockRulesAt, isClockWrong } from '#domain/kernel/clockRules'
import type { Instant } from '#domain/kernel/decision'
import { MINUTE } from '#domain/kernel/lengths'
import { administeredUnits, clockMessage } from '#domain/notices/clockMessages'
import { logLine } from '../../../kit/logLine'
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
