import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import { whyNotAppoint } from './appoint'
import type { OrgUnit, PostHolder } from './OrgUnit'
import { inSeatOf, notBefore, whySeatTaken, type PostContext, type TermChange } from './terms'

export interface HandOver {
  /** For the successor's term; unique within the unit. */
  readonly termId: string
  readonly to: { readonly personId: string; readonly name: string }
  readonly at: Instant
  /** The end of the successor's term. */
  readonly until: Instant | null
  readonly note: string
}

/**
 * Hands a post over from one person to another: the old term until `at`, the new one from `at`, in one step, so that
 * the post is vacant at no instant and nobody holds it twice. What is open at the post is the successor's from then on,
 * because work is addressed to posts.
 *
 * Refuses `may-not-appoint`, `own-request` (neither one's own post nor to oneself), `term-out-of-order` (the old term is
 * over by then or has not begun, the new one ends before it begins), `seat-taken` (to the same person, or a later term
 * is given already).
 */
export const handOver = (
  command: HandOver,
  term: PostHolder,
  unit: OrgUnit,
  context: PostContext,
): Decision<TermChange> => {
  const { termId: id, to, until, note } = command
  const refusal =
    whyNotAppoint(term.role, term.personId, unit, context) ??
    whyNotAppoint(term.role, to.personId, unit, context)
  if (refusal !== null) return refused(refusal)
  const at = notBefore(command.at, context.now)
  if (at === null || at <= term.from || (term.until !== null && term.until < at))
    return refused('term-out-of-order', { field: 'at' })
  if (until !== null && until <= at) return refused('term-out-of-order', { field: 'until' })
  if (to.personId === term.personId) return refused('seat-taken', { field: 'to' })
  const successor = inSeatOf(term, { id, personId: to.personId, name: to.name, from: at, until })
  const others = unit.posts.filter(({ id }) => id !== term.id)
  return (
    whySeatTaken(unit, successor, others) ??
    decided<TermChange>(
      { kind: 'ended', term: { ...term, until: at, ...(note === '' ? {} : { endedFor: note }) } },
      { kind: 'given', term: successor },
    )
  )
}
