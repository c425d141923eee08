import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import { whyNotAppoint } from './appoint'
import type { OrgUnit, PostHolder } from './OrgUnit'
import { inSeatOf, whySeatTaken, type PostContext, type TermChange } from './terms'

export interface RenewPost {
  /** For the further term; unique within the unit. */
  readonly termId: string
  /** As the person is called now. */
  readonly name: string
  /** The end of the further term. */
  readonly until: Instant | null
}

/**
 * Gives the same person a further term in the same seat, from the very instant at which the present one ends.
 *
 * Refuses `may-not-appoint`, `own-request`, `term-out-of-order` (the term has no end or is over, or the further one ends
 * before it begins), `seat-taken` (the time after it is given away already, to whomever).
 */
export const renewPost = (
  { termId: id, name, until }: RenewPost,
  term: PostHolder,
  unit: OrgUnit,
  context: PostContext,
): Decision<TermChange> => {
  const refusal = whyNotAppoint(term.role, term.personId, unit, context)
  if (refusal !== null) return refused(refusal)
  const from = term.until
  if (from === null || from <= context.now) return refused('term-out-of-order')
  if (until !== null && until <= from) return refused('term-out-of-order', { field: 'until' })
  const further = inSeatOf(term, { id, personId: term.personId, name, from, until })
  return whySeatTaken(unit, further, unit.posts) ?? decided<TermChange>({ kind: 'given', term: further })
}
