import { DAY } from '../kernel/lengths'
import { decided, refused, type Decision } from '../kernel/decision'
import { handlingRulesAt } from './handlingRules'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

export interface Handle {
  readonly note: string
  readonly evidence: readonly string[]
}

/**
 * Reports for the handler or the office that the work is done, with photos that show it; only the reporter can call it
 * solved.
 */
export const handle = (
  { note, evidence }: Handle,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'handleIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  if (evidence.length === 0) return refused('evidence-needed', { field: 'evidence' })
  return decided<IssueFact>({
    kind: 'handled',
    at: now,
    by: actor,
    note,
    evidence,
    confirmBy: now + handlingRulesAt(now).confirmDays * DAY,
  })
}
