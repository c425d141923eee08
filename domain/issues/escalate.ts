import { decided, refused, type Decision } from '../kernel/decision'
import { escalation } from './escalation'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { isReason } from '../kernel/reason'
import { whyNot } from './whyNot'

export interface Escalate {
  readonly reason: string
}

/** Asks the next tier, for the office, to take an issue over. */
export const escalate = (
  { reason }: Escalate,
  issue: Issue,
  { actor, chain, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'escalateIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const up = escalation(issue, chain, now, { by: actor, cause: 'handler', breached: null, reason })
  return up === null ? refused('no-higher-tier') : decided<IssueFact>(up)
}
