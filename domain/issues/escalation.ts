import type { Instant } from '../kernel/decision'
import { arrivalAt } from './deadlines'
import type { Actor } from '../kernel/Actor'
import type { Deadline, Issue, IssueFact } from './Issue'
import { tierAbove, type TierChain } from './tierChain'

type Escalated = Extract<IssueFact, { kind: 'escalated' }>

/**
 * Makes the fact that an issue goes up, where it stands anew; null at the highest tier.
 * @param to the next tier, unless a higher one is named
 */
export const escalation = (
  issue: Pick<Issue, 'standing' | 'category' | 'urgency'>,
  chain: TierChain,
  now: Instant,
  why: { by: Actor; cause: Escalated['cause']; breached: Deadline | null; reason: string },
  to = tierAbove(issue.standing.tier),
): Escalated | null => {
  const from = issue.standing.tier
  return to === null
    ? null
    : { kind: 'escalated', at: now, from, ...why, arrival: arrivalAt(chain, to, issue, now) }
}
