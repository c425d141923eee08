import { runByTimer } from '../kit/runByTimer'
import { sweepErasures } from './erasures'
import { sweepRetention } from './retention'
import { sweepClaims } from './sweepClaims'
import { sweepIssues } from './sweepIssues'
import { sweepProxies } from './sweepProxies'
import { sweepRosters } from './sweepRosters'
import { sweepVoters } from './sweepVoters'
import { sweepVotes } from './sweepVotes'

/** The function that a timer calls every minute. Votes first: a ballot cast late is refused by the clock, not by it. */
export const main = runByTimer('clock', async run => ({
  voteSteps: await sweepVotes(run),
  issueFacts: await sweepIssues(run),
  claimsEnded: await sweepClaims(run),
  proxiesEnded: await sweepProxies(run),
  votersLookedAt: await sweepVoters(run),
  rosterSteps: await sweepRosters(run),
  erased: await sweepErasures(run),
  notKept: await sweepRetention(run),
}))
