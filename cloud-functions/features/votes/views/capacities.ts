import type { Instant } from '#domain/kernel/decision'
import { capacityIn, type Capacity } from '#domain/votes/capacity'
import type { Ballot, VotingRight } from '#domain/votes/Vote'

/** A right with what somebody is to it. */
export interface MyCapacity {
  readonly right: VotingRight
  readonly capacity: Capacity
}

/** Of the rights that name somebody, those they may cast now: an authorisation may not have begun, or be over. */
export const capacitiesOf = (
  rights: readonly VotingRight[],
  personId: string,
  now: Instant,
): readonly MyCapacity[] =>
  rights.flatMap(right => {
    const capacity = capacityIn(right, personId, now)
    return capacity === null ? [] : [{ right, capacity }]
  })

/**
 * Leaves out rights of others who have voted by themselves: nothing is left to do for them, and how they voted is not
 * the business of whoever might have done it for them.
 */
export const withoutOthers = (
  mine: readonly MyCapacity[],
  cast: readonly Pick<Ballot, '_id' | 'castBy'>[],
  personId: string,
): readonly MyCapacity[] =>
  mine.filter(({ right, capacity }) => {
    const ballot = cast.find(({ _id }) => _id === right._id)
    return capacity.as === 'own' || ballot === undefined || ballot.castBy === personId
  })
