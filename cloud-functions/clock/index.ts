import { runByTimer } from '../kit/runByTimer'
import { sweepEvaluation } from '../features/evaluation/sweeps/sweepEvaluation'
import { onRightClock } from '../features/notices/sweeps/onRightClock'
import { sweepErasures } from '../features/privacy/sweeps/erasures'
import { sweepRetention } from '../features/privacy/sweeps/retention'
import { sweepClaims } from '../features/residence/sweeps/sweepClaims'
import { sweepIssues } from '../features/issues/sweeps/sweepIssues'
import { sweepProxies } from '../features/residence/sweeps/sweepProxies'
import { sweepRosters } from '../features/rosters/sweeps/sweepRosters'
import { sweepVoters } from '../features/residence/sweeps/sweepVoters'
import { sweepVotes } from '../features/votes/sweeps/sweepVotes'

export { forget } from '../kit/remembered'

/**
 * The function that a timer calls every minute. Votes first: a ballot cast late is refused by the clock, not by it. Most
 * of it cannot be undone, so none of it is done by a clock that is wrong; it waits for the next run, here or elsewhere.
 */
export const main = runByTimer('clock', run =>
  onRightClock('clock', run, async () => ({
    voteSteps: await sweepVotes(run),
    issueFacts: await sweepIssues(run),
    claimsEnded: await sweepClaims(run),
    proxiesEnded: await sweepProxies(run),
    votersLookedAt: await sweepVoters(run),
    rosterSteps: await sweepRosters(run),
    erased: await sweepErasures(run),
    notKept: await sweepRetention(run),
    evaluationSteps: await sweepEvaluation(run),
  })),
)
