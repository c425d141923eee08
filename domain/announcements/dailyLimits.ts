import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'

/** How often a post announces something in one day. */
export const announcementLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}A community announces to a dozen compounds in a day of storm.`,
    mostADay: {
      postAnnouncement: 60,
      correctAnnouncement: 120,
      endAnnouncement: 120,
      withdrawAnnouncement: 60,
    },
  },
] as const satisfies DailyLimitRows
