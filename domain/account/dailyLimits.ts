import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'

/** How often somebody changes what they are here in one day. */
export const accountLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}A photo is uploaded again when the network breaks off.`,
    mostADay: {
      updateSettings: 100,
      uploadTicket: 300,
      join: 20,
      changePhone: 20,
    },
  },
] as const satisfies DailyLimitRows
