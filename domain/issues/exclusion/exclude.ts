import { decided, refused, type Decision } from '../../kernel/decision'
import { DAY } from '../../kernel/lengths'
import { isReason } from '../../kernel/reason'
import type { IssueAction } from '../actions'
import { handlingRulesAt } from '../handlingRules'
import type { Issue, IssueFact } from '../Issue'
import type { IssueContext } from '../IssueContext'
import { whyNot } from '../whyNot'
import type { ExclusionCode } from './facts'
import { reviewOffice } from './reviewers'

/** What each of these commands is refused for: by the table, and without a reason. */
const refusedAs = (
  action: IssueAction,
  reason: string,
  field: 'reason' | 'text',
  issue: Issue,
  { actor, now }: IssueContext,
): Extract<Decision<IssueFact>, { ok: false }> | null => {
  const refusal = whyNot(issue, action, actor, now)
  if (refusal !== null) return refused(refusal)
  return isReason(reason) ? null : refused('reason-needed', { field })
}

export interface AskExclusion {
  readonly code: ExclusionCode
  /** What the reporter reads. */
  readonly text: string
}

/** Asks for the office that a case be left out of the rates: another body decides, and the case itself goes on. */
export const askExclusion = (
  { code, text }: AskExclusion,
  issue: Issue,
  context: IssueContext,
): Decision<IssueFact> => {
  const { actor, chain, now } = context
  const review = reviewOffice(issue, chain)
  return (
    refusedAs('askExclusion', text, 'text', issue, context) ??
    decided<IssueFact>({ kind: 'exclusionAsked', at: now, by: actor, code, text, review })
  )
}

export interface Judge {
  readonly agrees: boolean
  readonly reason: string
}

/** Says the second word on an exclusion, for another body than the one that asked. */
export const reviewExclusion = (
  { agrees, reason }: Judge,
  issue: Issue,
  context: IssueContext,
): Decision<IssueFact> => {
  const { actor, now } = context
  const refusal = refusedAs('reviewExclusion', reason, 'reason', issue, context)
  if (refusal !== null) return refusal
  const made = { at: now, by: actor, reason }
  if (!agrees) return decided<IssueFact>({ ...made, kind: 'exclusionDeclined' })
  const appealBy = now + handlingRulesAt(now).appealDays * DAY
  return decided<IssueFact>({ ...made, kind: 'excluded', appealBy })
}

/** Appeals for the reporter, once, against an exclusion: a third person decides. */
export const appealExclusion = (
  { reason }: { readonly reason: string },
  issue: Issue,
  context: IssueContext,
): Decision<IssueFact> => {
  const { actor, chain, now } = context
  return (
    refusedAs('appealExclusion', reason, 'reason', issue, context) ??
    decided<IssueFact>({ kind: 'exclusionAppealed', at: now, by: actor, reason, review: chain.district })
  )
}

/** Decides on the appeal against an exclusion, for somebody who was neither of the two. */
export const decideExclusion = (
  { agrees, reason }: Judge,
  issue: Issue,
  context: IssueContext,
): Decision<IssueFact> => {
  const { actor, now } = context
  const kind = agrees ? 'exclusionKept' : 'exclusionLifted'
  return (
    refusedAs('decideExclusion', reason, 'reason', issue, context) ??
    decided<IssueFact>({ kind, at: now, by: actor, reason })
  )
}
