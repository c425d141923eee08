import { decided, refused, type Decision } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

export interface Accept {
  readonly note: string
}

/** Accepts an issue for the office where it stands: the time to respond is met, the time to resolve runs on. */
export const accept = ({ note }: Accept, issue: Issue, { actor, now }: IssueContext): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'acceptIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  return decided<IssueFact>({ kind: 'accepted', at: now, by: actor, note })
}
