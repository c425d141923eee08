import { decided, refused, type Decision } from '../../kernel/decision'
import { isReason } from '../../kernel/reason'
import { reviewOffice } from '../exclusion/reviewers'
import type { Issue, IssueFact } from '../Issue'
import type { IssueContext } from '../IssueContext'
import { whyNot } from '../whyNot'
import { askedRedaction } from './redacting'

export interface AskRedaction {
  readonly entry: number
  readonly reason: string
}

/** Asks for the office that what may not be shown be taken from view: another body decides. */
export const askRedaction = (
  { entry, reason }: AskRedaction,
  issue: Issue,
  { actor, chain, now, entries = 0 }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'askRedaction', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const isThere = entry < entries && !issue.redactions.some(one => one.entry === entry)
  if (!isThere) return refused('unknown-entry', { field: 'entry' })
  return decided<IssueFact>({
    kind: 'redactionAsked',
    at: now,
    by: actor,
    entry,
    reason,
    review: reviewOffice(issue, chain),
  })
}

export interface ReviewRedaction {
  readonly agrees: boolean
  readonly reason: string
}

/** Says the second word on a redaction, for another body than the one that asked. */
export const reviewRedaction = (
  { agrees, reason }: ReviewRedaction,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'reviewRedaction', actor, now)
  const asked = askedRedaction(issue)
  if (refusal !== null || asked === null) return refused(refusal ?? 'wrong-state')
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const kind = agrees ? 'redacted' : 'redactionDeclined'
  return decided<IssueFact>({ kind, at: now, by: actor, entry: asked.entry, reason })
}
