import { decided, refused, type Decision } from '../kernel/decision'
import { isReason } from '../kernel/reason'
import { arrivalAt } from './deadlines'
import { escalation } from './escalation'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { officeAbove } from './tierChain'
import { whyNot } from './whyNot'

export interface AppealRejection {
  readonly reason: string
}

/**
 * Appeals for the reporter, once, against the rejection of an issue: it goes up to the next office, which is another than
 * the one that rejected it. At the district it stands there anew, for another person to look at.
 */
export const appealRejection = (
  { reason }: AppealRejection,
  issue: Issue,
  { actor, chain, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'appealRejection', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const arrival = arrivalAt(chain, issue.standing.tier, issue, now)
  const appealed: IssueFact = { kind: 'appealed', at: now, by: actor, reason, arrival }
  const to = officeAbove(issue.standing, chain)
  const why = { by: actor, cause: 'appeal', breached: null, reason } as const
  const up = to === null ? null : escalation(issue, chain, now, why, to)
  return up === null ? decided(appealed) : decided<IssueFact>(appealed, up)
}
