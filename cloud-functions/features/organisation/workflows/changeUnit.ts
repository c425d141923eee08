import type { PostsView } from '#contracts/organisation'
import type { Instant } from '#domain/kernel/decision'
import type { Action } from '#domain/permissions'
import type { PostContext } from '#domain/organisation/terms'
import type { CallContext, Permit } from '../../../kit/CallContext'
import { refusal } from '../../../kit/Refused'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { audit } from '../../../stores/audit'
import { requestKey } from '../../../stores/FactStore'
import { directory, orgUnits, type OrgUnitRow } from '../../../stores/orgUnits'
import { people } from '../../../stores/people'
import { postsView } from '../views/postsView'

export interface Asked {
  readonly orgUnitId: string
  readonly requestId: string
}

/** Around a write on an org unit: the transaction, who does it, in which request. */
export interface Around extends PostContext {
  readonly tx: Transaction
  readonly permit: Permit
  readonly request: string
}

export interface Changed {
  readonly unit: OrgUnitRow
  /** People whose posts were written. */
  readonly concerned: readonly string[]
}

/** Into the audit within the transaction. One call. @param mark tells deeds of one write apart */
export const noteDeed = (
  { tx, permit, request, now }: Around,
  unit: OrgUnitRow,
  deed: string,
  mark = '',
): Promise<void> => {
  const { personId, role, orgUnitId } = permit.actor
  return audit.noteIn(tx, {
    id: `orgUnit:${unit._id}#${String(unit.rev)}:${deed}${mark}`,
    at: now,
    thing: { kind: 'orgUnit', id: unit._id },
    deed,
    by: { kind: 'person', personId, role, orgUnitId },
    path: unit.path,
    request,
  })
}

const once = async (
  { orgUnitId }: Asked,
  around: Around,
  change: (row: OrgUnitRow, around: Around) => Promise<Changed>,
): Promise<Changed & { readonly repeated: boolean }> => {
  const row = await orgUnits.byIdIn(around.tx, orgUnitId)
  if (!row) throw refusal('not-found', { field: 'orgUnitId' })
  if (row.requestIds?.includes(around.request)) return { unit: row, concerned: [], repeated: true }
  return { ...(await change(row, around)), repeated: false }
}

const around = (tx: Transaction, permit: Permit, request: string, now: Instant): Around => {
  const by = { personId: permit.person._id, posts: permit.person.posts }
  return { tx, permit, request, by, now }
}

/**
 * Changes one org unit and what goes with it in one transaction, and answers with its posts. The same request id again
 * answers with the posts as they stand and writes nothing.
 *
 * How old what may be afterwards: writes read the person anew and are bound at once, wherever they arrive; calls that
 * only read see the person's posts on other instances five seconds late at most, and what the directory says a minute
 * late. On this instance both are dropped here. A term that begins or ends by date needs none of this.
 *
 * Database calls besides those of `change`: the caller, start and end of the transaction, the unit, then the directory
 * and the open work of the answer.
 *
 * @throws Refused `not-found`, what the permission table says, and what `change` refuses
 */
export const changeUnit = async (
  call: Action,
  asked: Asked,
  context: CallContext,
  change: (row: OrgUnitRow, around: Around) => Promise<Changed>,
): Promise<{ posts: PostsView }> => {
  const { now } = context
  const known = (await directory()).find(asked.orgUnitId)
  if (!known) throw refusal('not-found', { field: 'orgUnitId' })
  const permit = await context.permit(known.path)
  const request = requestKey(asked.requestId, call)
  const { unit, concerned, repeated } = await inTransaction(tx =>
    once(asked, around(tx, permit, request, now), change),
  )
  if (!repeated) {
    orgUnits.forgetDirectory()
    people.forget(...concerned)
  }
  return { posts: await postsView(unit, permit, now) }
}
