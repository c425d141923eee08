import type { Instant } from '../kernel/decision'
import { arrivalAt } from './deadlines'
import type { Actor } from '../kernel/Actor'
import type { Deadline, Issue, IssueFact } from './Issue'
import { tierAbove, type TierChain } from './tierChain'

type Escalated = Extract<IssueFact, { kind: 'escalated' }>

/** Makes the fact that an issue goes one tier up, where it stands anew; null at the highest tier. */
export const escalation = (
  issue: Pick<Issue, 'standing' | 'category' | 'urgency'>,
  chain: TierChain,
  now: Instant,
  why: { by: Actor; cause: Escalated['cause']; breached: Deadline | null; reason: string },
): Escalated | null => {
  const from = issue.standing.tier
  const to = tierAbove(from)
  return to === null
    ? null
    : { kind: 'escalated', at: now, from, ...why, arrival: arrivalAt(chain, to, issue, now) }
}
