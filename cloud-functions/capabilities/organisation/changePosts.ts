import type { PostsView } from '#contracts/organisation'
import type { Decision, Instant } from '#domain/decision'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Person } from '#domain/organisation/Person'
import { messagesFor } from '#domain/organisation/postMessages'
import { postsAfter, termsAfter, type PostContext, type TermChange } from '#domain/organisation/terms'
import type { CallContext, Permit } from '../../kit/CallContext'
import { Refused, refuse } from '../../kit/Refused'
import { repeatableId } from '../../kit/repeatableId'
import { inTransaction, type Transaction } from '../../kit/transaction'
import { audit } from '../../stores/audit'
import { requestKey } from '../../stores/FactStore'
import { inbox } from '../../stores/inbox'
import { directory, orgUnits, type OrgUnitRow } from '../../stores/orgUnits'
import { people } from '../../stores/people'
import { postsView } from './postsView'

export type PostCall = 'appoint' | 'endPost' | 'handOver'

interface Asked {
  readonly orgUnitId: string
  readonly requestId: string
}

/** A rule of the domain with its command filled in; it may read the people it needs within the transaction. */
type Decide = (unit: OrgUnit, context: PostContext, tx: Transaction) => Promise<Decision<TermChange>>

/** A write on its way: what changed, and who did it in which request. */
interface Written {
  readonly unit: OrgUnitRow
  readonly changes: readonly TermChange[]
  readonly permit: Permit
  readonly request: string
  readonly now: Instant
}

/** The people's own posts follow the unit's record; one whose record is gone has nothing to follow with. */
const changePeople = async (tx: Transaction, { unit, changes, now }: Written): Promise<void> => {
  for (const personId of new Set(changes.map(({ term }) => term.personId))) {
    const person = await tx.get<Person>('people', personId)
    if (!person) continue
    const posts = postsAfter(person.posts, personId, unit, now)
    await tx.put<Person>('people', { ...person, rev: person.rev + 1, posts })
  }
}

const noteDeeds = async (
  tx: Transaction,
  { unit, changes, permit, request, now }: Written,
): Promise<void> => {
  const { personId, role, orgUnitId } = permit.actor
  for (const { kind, term } of changes)
    await audit.noteIn(tx, {
      id: `orgUnit:${unit._id}#${String(unit.rev)}:${kind}:${term.id}`,
      at: now,
      thing: { kind: 'orgUnit', id: unit._id },
      deed: kind,
      by: { kind: 'person', personId, role, orgUnitId },
      path: unit.path,
      request,
    })
}

/** Straight into the inbox, in the same transaction: told exactly once. */
const tell = async (tx: Transaction, { unit, changes, now }: Written): Promise<void> => {
  for (const { id, kind, about, params, addressee } of messagesFor(unit, changes)) {
    const { personId } = addressee
    const _id = repeatableId('n', personId, id)
    await inbox.deliverIn(tx, { _id, personId, kind, about, params, at: now, readAt: null })
  }
}

/** @returns the unit as it is then, and who was concerned: nobody when this request was carried out before */
const change = async (
  tx: Transaction,
  { orgUnitId }: Asked,
  request: string,
  permit: Permit,
  now: Instant,
  decide: Decide,
): Promise<{ readonly unit: OrgUnitRow; readonly concerned: readonly string[] }> => {
  const row = await orgUnits.byIdIn(tx, orgUnitId)
  if (!row) throw refuse('not-found', { field: 'orgUnitId' })
  if (row.requestIds?.includes(request)) return { unit: row, concerned: [] }
  const by = { personId: permit.person._id, posts: permit.person.posts }
  const decision = await decide(row, { by, now }, tx)
  if (!decision.ok) throw new Refused(decision.refusal)
  const changes = decision.facts
  const unit = await orgUnits.putIn(tx, row, termsAfter(row.posts, changes, now), request)
  const written = { unit, changes, permit, request, now }
  await changePeople(tx, written)
  await noteDeeds(tx, written)
  await tell(tx, written)
  return { unit, concerned: changes.map(({ term }) => term.personId) }
}

/**
 * Changes the terms of a unit, the posts of the people concerned, their inboxes and the audit in one transaction. The
 * same request id again answers with the posts as they stand and writes nothing.
 *
 * How old what may be afterwards: writes read the person anew and are bound at once, wherever they arrive; calls that
 * only read see the person's posts on other instances five seconds late at most, and names in the directory a minute
 * late. On this instance both are dropped here. A term that begins or ends by date needs none of this.
 *
 * Database calls: the caller, start and end of the transaction, two for the unit, two for each person concerned, two for
 * each change (audit, inbox), then the directory and the open work of the answer.
 */
export const changePosts = async (
  call: PostCall,
  asked: Asked,
  context: CallContext,
  decide: Decide,
): Promise<{ posts: PostsView }> => {
  const { now } = context
  const known = (await directory()).find(asked.orgUnitId)
  if (!known) throw refuse('not-found', { field: 'orgUnitId' })
  const permit = await context.permit(known.path)
  const request = requestKey(asked.requestId, call)
  const { unit, concerned } = await inTransaction(tx => change(tx, asked, request, permit, now, decide))
  if (concerned.length > 0) {
    orgUnits.forgetDirectory()
    people.forget(...concerned)
  }
  return { posts: await postsView(unit, permit, now) }
}
