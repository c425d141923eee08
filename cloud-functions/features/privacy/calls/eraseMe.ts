import type { Instant } from '#domain/kernel/decision'
import { isNotOver } from '#domain/organisation/Person'
import type { Erasure, ErasureFact } from '#domain/privacy/Erasure'
import { erasePerson, holdsPost } from '#domain/privacy/erasePerson'
import { erasedName } from '#copy/privacy/names'
import { actorOf } from '#domain/organisation/actorOf'
import type { CallContext } from '../../../kit/CallContext'
import type { Answerer } from '../../../kit/Answerer'
import { logLine } from '../../../kit/logLine'
import { refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { erasures, type ErasureRow } from '../../../stores/erasures'
import { requestKey } from '../../../stores/FactStore'
import { directory } from '../../../stores/orgUnits'
import { people, type PersonRow } from '../../../stores/people'
import { endOccupancyIn } from '../../residence/workflows/endOccupancy'
import { isClockRight } from '../../notices/workflows/rightClock'
import { advanceErasure } from '../workflows/erasure/advance'

/** What the call itself does of the rest; the clock goes on with it. */
const budgetMilliseconds = 6_000

const requestedBy = (person: PersonRow, path: string, now: Instant): ErasureFact => ({
  kind: 'requested',
  at: now,
  by: actorOf(person, null),
  who: { personId: person._id, name: person.name, phone: person.phone },
  homes: person.occupancies.map(({ compoundId, unitId }) => ({ compoundId, unitId })),
  orgUnitIds: [...new Set(person.posts.map(({ orgUnitId }) => orgUnitId))],
  path,
})

/** Person, homes and the erasure itself, as one: from here on nobody of this name is known. */
const leaveIn = async (
  tx: Transaction,
  { id, key, path }: { readonly id: string; readonly key: string; readonly path: string },
  { personId, now }: CallContext,
): Promise<{ readonly erasure: ErasureRow; readonly isNew: boolean }> => {
  // The same request, delivered twice at once, may have been carried out since it was looked for.
  const earlier = await erasures.byIdIn(tx, id)
  if (earlier) return { erasure: earlier, isNew: false }
  const person = await tx.get<PersonRow>('people', personId)
  if (person?.erasedAt !== null) throw refusal('unknown-person')
  if (holdsPost(person, now)) throw refusal('holds-post')
  const ending = { how: 'erased', reason: '', actor: actorOf(person, null), now, requestKey: key } as const
  let left = person
  for (const occupancy of person.occupancies.filter(one => isNotOver(one, now)))
    left = await endOccupancyIn(tx, left, occupancy, ending)
  await tx.put<PersonRow>('people', erasePerson(left, erasedName, now))
  const fact = requestedBy(person, path, now)
  return { erasure: await erasures.createIn(tx, id, { facts: [fact], now, requestKey: key }), isNew: true }
}

/** As far as it gets: what fails here, the clock does. */
const beginSweep = async (erasure: ErasureRow, now: Instant): Promise<void> => {
  const until = performance.now() + budgetMilliseconds
  try {
    await advanceErasure(erasure, { now, hasTime: () => performance.now() < until })
  } catch (fault) {
    logLine({ event: 'fault', name: 'eraseMe', id: erasure._id, fault: String(fault) })
  }
}

const answer = ({ requestedAt }: Erasure) => ({ erasedAt: requestedAt })

/**
 * Name, phone and homes go at once; then the name is looked for everywhere else. The same request again answers the
 * same, and anybody who has erased themselves is `unknown-person` here until they join again.
 */
export const eraseMe: Answerer<'eraseMe'> = async ({ requestId }, context) => {
  const { personId, now } = context
  const ids = repeatableId('e', personId, requestId)
  const [id] = ids
  const earlier = await erasures.made(ids)
  if (earlier) return answer(earlier)
  const person = await people.byId(personId)
  if (person?.erasedAt !== null) throw refusal('unknown-person')
  if (holdsPost(person, now)) throw refusal('holds-post')
  // Only now: a refusal writes nothing, and this writes.
  if (!(await isClockRight('eraseMe', now))) throw refusal('clock-wrong')
  const path = (await directory()).units.find(({ parentId }) => parentId === null)?.path ?? '/'
  const key = requestKey(requestId, 'eraseMe')
  const { erasure, isNew } = await inTransaction(tx => leaveIn(tx, { id, key, path }, context))
  people.forget(personId)
  // Two that sweep at once would only meet.
  if (isNew) await beginSweep(erasure, now)
  return answer(erasure)
}
