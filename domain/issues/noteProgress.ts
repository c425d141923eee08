import { decided, refused, type Decision } from '../kernel/decision'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

export interface NoteProgress {
  readonly note: string
  readonly photos: readonly string[]
}

/** Adds word of how the work goes. It stops no clock: a reply is not a solution. */
export const noteProgress = (
  { note, photos }: NoteProgress,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'noteProgress', actor, now)
  if (refusal !== null) return refused(refusal)
  return decided<IssueFact>({ kind: 'progressNoted', at: now, by: actor, note, photos })
}
