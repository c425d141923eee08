import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'

/** How often homes are claimed, decided on and authorised for in one day. */
export const residenceLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}An office decides on a whole compound that moves in, fifty at a time.`,
    mostADay: {
      claimUnit: 30,
      appealClaim: 20,
      withdrawClaim: 50,
      consentForChild: 30,
      moveOut: 30,
      decideClaims: 500,
      revokeClaim: 300,
      keepClaim: 300,
      disputeClaim: 50,
      grantProxy: 30,
      revokeProxy: 100,
      decideProxies: 500,
      disputeProxy: 50,
      keepProxy: 300,
    },
  },
] as const satisfies DailyLimitRows
