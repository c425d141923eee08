import { decided, refused, type Decision } from '../../kernel/decision'
import { isReason } from '../../kernel/reason'
import type { Issue, IssueFact } from '../Issue'
import type { IssueContext } from '../IssueContext'
import { whyNot } from '../whyNot'

export interface Supervise {
  readonly text: string
  readonly due: number
}

/** Agrees a milestone for the district: from the first on, no clock ends the case. */
export const supervise = (
  { text, due }: Supervise,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'superviseIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(text)) return refused('reason-needed', { field: 'text' })
  const last = issue.milestones.at(-1)?.due ?? now
  if (due <= Math.max(last, now)) return refused('times-out-of-order', { field: 'due' })
  return decided<IssueFact>({ kind: 'supervised', at: now, by: actor, text, due })
}

export interface ReachMilestone {
  readonly note: string
  readonly evidence: readonly string[]
}

/** Reports for the handler or the office that the next milestone is reached, with photos that show it. */
export const reachMilestone = (
  { note, evidence }: ReachMilestone,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'reachMilestone', actor, now)
  if (refusal !== null) return refused(refusal)
  if (evidence.length === 0) return refused('evidence-needed', { field: 'evidence' })
  return decided<IssueFact>({ kind: 'milestoneReached', at: now, by: actor, note, evidence })
}
