import type { Unit } from '../organisation/Unit'
import type { FrozenUnit, VotingRight } from './Vote'
import { castableBy, votersOf, type ActingProxy, type VoterFrame } from './voters'

/**
 * Brings a frozen right into line with those who are known here and authorised now. The head, its units and their areas
 * stay as they were frozen, and so does who owned them: a unit that changed hands at the freeze or later keeps the
 * voters that it had, and what the new owners ask for is no part of this vote. Somebody who only got linked to an owner
 * whom the roster had already is added, and one whose link was cut is taken out.
 *
 * @param units the units of the right as they are now; one that is missing keeps its voters.
 * @param proxies approved authorisations, at least all that cover the right's first unit.
 */
export const refreshRight = (
  vote: VoterFrame,
  right: VotingRight,
  units: ReadonlyMap<string, Unit>,
  proxies: readonly ActingProxy[],
): VotingRight => {
  const sameOwners = ({ unitId }: Pick<FrozenUnit, 'unitId'>): Unit | undefined => {
    const unit = units.get(unitId)
    return unit !== undefined && unit.ownersSince < right.frozenAt ? unit : undefined
  }
  const refreshed = right.units.map(frozen => {
    const unit = sameOwners(frozen)
    return unit === undefined ? frozen : { ...frozen, ...votersOf(vote, unit) }
  })
  const isOwner = (unitId: string, name: string, proxyId: string): boolean => {
    const unit = sameOwners({ unitId })
    return unit === undefined
      ? right.proxies.some(held => held.proxyId === proxyId)
      : unit.undelivered !== true && unit.owners.some(owner => owner.name === name)
  }
  return { ...right, units: refreshed, ...castableBy(vote, refreshed, proxies, isOwner) }
}

const electorsOf = ({ units, voterIds, proxies }: VotingRight): string =>
  JSON.stringify([
    units.map(unit => [unit.unitId, unit.voterIds, unit.representativeId]),
    voterIds,
    proxies.map(held => [held.proxyId, held.personId, held.from, held.until, held.principalName]),
  ])

/** Tells whether two states of one right let the same people cast it. */
export const isSameElectors = (one: VotingRight, other: VotingRight): boolean =>
  electorsOf(one) === electorsOf(other)
