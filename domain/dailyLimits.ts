import { accountLimits } from './account/dailyLimits'
import { announcementLimits } from './announcements/dailyLimits'
import { soundsDangerous } from './issues/danger'
import { issueLimits } from './issues/dailyLimits'
import { limitIn, type DailyLimitRows } from './kernel/dailyLimits'
import type { Instant } from './kernel/decision'
import { noticeLimits } from './notices/dailyLimits'
import { organisationLimits } from './organisation/dailyLimits'
import { privacyLimits } from './privacy/dailyLimits'
import { residenceLimits } from './residence/dailyLimits'
import { rosterLimits } from './rosters/dailyLimits'
import { voteLimits } from './votes/dailyLimits'

/** Joined from the features; a test holds them against the calls that write. */
export const dailyLimits: readonly DailyLimitRows[] = [
  accountLimits,
  announcementLimits,
  issueLimits,
  noticeLimits,
  organisationLimits,
  privacyLimits,
  residenceLimits,
  rosterLimits,
  voteLimits,
]

/** Tells how often one person may make a call in the day of an instant; null where nothing is counted. */
export const mostADay = (name: string, at: Instant): number | null => {
  for (const rows of dailyLimits) {
    const most = limitIn(rows, name, at)
    if (most !== undefined) return most
  }
  return null
}

/** Tells whether a call goes through however often it was made: a report of danger always does. */
export const isNeverTooOften = (name: string, input: unknown): boolean =>
  name === 'raiseIssue' && soundsDangerous(input as Parameters<typeof soundsDangerous>[0])
