import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'

/** How often somebody looks at hidden names, and deals with their own data, in one day. */
export const privacyLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}An export is read, not collected; a look is for one case.`,
    mostADay: {
      revealReporter: 50,
      revealPhone: 100,
      giveConsent: 30,
      withdrawConsent: 30,
      exportMyData: 5,
      eraseMe: 5,
    },
  },
] as const satisfies DailyLimitRows
