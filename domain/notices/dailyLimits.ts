import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'

/** How often somebody marks messages as read, and agrees to further ones, in one day. */
export const noticeLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}Both happen with a tap on what is read.`,
    mostADay: {
      markRead: 1_000,
      recordConsent: 500,
    },
  },
] as const satisfies DailyLimitRows
