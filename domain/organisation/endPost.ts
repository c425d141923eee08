import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import { whyNotAppoint } from './appoint'
import type { OrgUnit, PostHolder } from './OrgUnit'
import { notBefore, type PostContext, type TermChange } from './terms'

export interface EndPost {
  readonly until: Instant
  readonly reason: string
}

/**
 * Ends a term now or later, earlier than it would end by itself; one that would then never have begun is taken back.
 *
 * Refuses `may-not-appoint`, `own-request`, and `term-out-of-order` for a term that is over, an end in the past or one
 * that would prolong it.
 */
export const endPost = (
  command: EndPost,
  term: PostHolder,
  unit: OrgUnit,
  context: PostContext,
): Decision<TermChange> => {
  const refusal = whyNotAppoint(term.role, term.personId, unit, context)
  if (refusal !== null) return refused(refusal)
  const until = notBefore(command.until, context.now)
  if (until === null || (term.until !== null && term.until <= until))
    return refused('term-out-of-order', { field: 'until' })
  return decided<TermChange>(
    until <= term.from
      ? { kind: 'takenBack', term }
      : { kind: 'ended', term: { ...term, until, endedFor: command.reason } },
  )
}
