import { occupancyIn } from '#domain/residence/moveOut'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { requestKey } from '../../../stores/FactStore'
import { hasMade, people, withRequest, type PersonRow } from '../../../stores/people'
import { meOf } from '../../account/workflows/meView'
import { endOccupancyIn } from '../workflows/endOccupancy'
import { ownersChanged } from '../workflows/ownersChanged'
import { syncVoters } from '../workflows/syncVoters'

const compoundOf = ({ occupancies }: PersonRow, unitId: string): string | null =>
  occupancies.find(occupancy => occupancy.unitId === unitId)?.compoundId ?? null

/**
 * Person, unit and claim change as one. The request is remembered on the person: repeated after they have moved in
 * again, it does not move them out again. Nine database calls, and those of `ownersChanged` for an owner,
 * else of `syncVoters`.
 */
export const moveOut: Answerer<'moveOut'> = async ({ unitId, as, requestId }, context) => {
  const { personId, now } = context
  const { actor } = await context.self()
  const key = requestKey(requestId, 'moveOut')
  const { person, compoundId } = await inTransaction(async tx => {
    const before = await tx.get<PersonRow>('people', personId)
    if (!before) throw refusal('unknown-person')
    if (hasMade(before, key)) return { person: before, compoundId: compoundOf(before, unitId) }
    const occupancy = occupancyIn(before, unitId, as, now)
    if (!occupancy) throw refusal('not-found', { field: 'unitId' })
    const ending = { how: 'movedOut', reason: '', actor, now, requestKey: key } as const
    const after = await endOccupancyIn(tx, withRequest(before, key), occupancy, ending)
    return { person: after, compoundId: occupancy.compoundId }
  })
  people.forget(personId)
  const follows = as === 'owner' ? ownersChanged : syncVoters
  if (compoundId !== null) await follows(compoundId, [unitId], now)
  return { me: meOf(person, now) }
}
