import type { PostsView } from '#contracts/organisation'
import type { Decision } from '#domain/kernel/decision'
import type { Person } from '#domain/organisation/Person'
import { messagesFor } from '#domain/organisation/postMessages'
import { postsAfter, termsAfter, type PostContext, type TermChange } from '#domain/organisation/terms'
import type { CallContext } from '../../../kit/CallContext'
import { Refused } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import type { Transaction } from '../../../kit/transaction'
import { inbox } from '../../../stores/inbox'
import { orgUnits, type OrgUnitRow } from '../../../stores/orgUnits'
import { changeUnit, noteDeed, type Around, type Asked, type Changed } from './changeUnit'

export type PostCall = 'appoint' | 'endPost' | 'handOver' | 'renewPost'

/** A rule of the domain with its command filled in; it may read the people it needs within the transaction. */
type Decide = (unit: OrgUnitRow, context: PostContext, tx: Transaction) => Promise<Decision<TermChange>>

/** The people's own posts follow the unit's record; one whose record is gone has nothing to follow with. */
const changePeople = async (
  { tx, now }: Around,
  unit: OrgUnitRow,
  changes: readonly TermChange[],
): Promise<void> => {
  for (const personId of new Set(changes.map(({ term }) => term.personId))) {
    const person = await tx.get<Person>('people', personId)
    if (!person) continue
    const posts = postsAfter(person.posts, personId, unit, now)
    await tx.put<Person>('people', { ...person, rev: person.rev + 1, posts })
  }
}

/** Straight into the inbox, in the same transaction: told exactly once. */
const tell = async ({ tx, now }: Around, unit: OrgUnitRow, changes: readonly TermChange[]): Promise<void> => {
  for (const { id, kind, about, params, addressee } of messagesFor(unit, changes)) {
    const { personId } = addressee
    const [_id] = repeatableId('n', personId, id)
    await inbox.deliverIn(tx, { _id, personId, kind, about, params, at: now, readAt: null })
  }
}

const change = async (row: OrgUnitRow, around: Around, decide: Decide): Promise<Changed> => {
  const { tx, request, now } = around
  const decision = await decide(row, around, tx)
  if (!decision.ok) throw new Refused(decision.refusal)
  const changes = decision.facts
  const unit = await orgUnits.putIn(tx, { ...row, posts: termsAfter(row.posts, changes, now) }, request)
  await changePeople(around, unit, changes)
  for (const { kind, term } of changes) await noteDeed(around, unit, kind, `:${term.id}`)
  await tell(around, unit, changes)
  return { unit, concerned: changes.map(({ term }) => term.personId) }
}

/**
 * Changes the terms of a unit, the posts of the people concerned, their inboxes and the audit in one transaction, as
 * {@link changeUnit} tells. Database calls besides its own: one for the unit, two for each person concerned, two for each
 * change (audit, inbox).
 */
export const changePosts = (
  call: PostCall,
  asked: Asked,
  context: CallContext,
  decide: Decide,
): Promise<{ posts: PostsView }> =>
  changeUnit(call, asked, context, (row, around) => change(row, around, decide))
