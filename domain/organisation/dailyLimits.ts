import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'

/** How often an office changes posts and branches in one day. */
export const organisationLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}A whole subdistrict is staffed in one day.`,
    mostADay: {
      appoint: 300,
      endPost: 300,
      handOver: 300,
      renewPost: 300,
      foundBranch: 200,
      dissolveBranch: 200,
    },
  },
] as const satisfies DailyLimitRows
