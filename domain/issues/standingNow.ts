import type { Instant } from '../kernel/decision'
import { isBranchLed } from '../organisation/branches'
import type { Compound } from '../organisation/OrgUnit'
import type { Standing } from './Issue'
import type { TierChain } from './tierChain'

/**
 * Finds who answers now for what stands with a compound's branch: the branch, and while nobody holds its secretary's
 * post (it is vacant, or the branch was dissolved) the community, which stands in until somebody does. Asked of the
 * posts whenever it matters, so nothing is rewritten and no sweep is needed when a term ends or begins.
 */
export const standingNow = (
  standing: Standing,
  compound: Compound,
  chain: TierChain,
  now: Instant,
): Standing => {
  if (standing.tier !== 'compound' || standing.orgUnitId !== compound._id) return standing
  return isBranchLed(compound, now) ? standing : { ...chain.community, tier: 'compound', standIn: true }
}
