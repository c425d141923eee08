import { maskName } from '../organisation/masking'
import type { Unit } from '../organisation/Unit'
import type { Proxy } from '../residence/proxies/Proxy'
import type { FrozenUnit, RightProxy, Vote, VotingRight } from './Vote'

/** What must be known of a vote to say who may cast in it. */
export type VoterFrame = Pick<Vote, 'id' | 'rule'>

/** An approved authorisation, as far as it matters for who may cast. */
export type ActingProxy = Pick<
  Proxy,
  'id' | 'kind' | 'units' | 'principal' | 'holder' | 'from' | 'until' | 'vote'
>

/**
 * Lists who votes by a unit, as it is now. A representative who is no owner any more, or whose link to the roster was
 * cut, represents nobody.
 */
export const votersOf = (
  { rule }: VoterFrame,
  { owners, representativeId, residentIds, undelivered }: Unit,
): Pick<FrozenUnit, 'voterIds' | 'representativeId'> => {
  if (rule.sort === 'consultation') return { voterIds: [...new Set(residentIds)], representativeId: null }
  // It counts with the developer's head: whoever has bought it has no part in the developer's vote.
  if (undelivered === true) return { voterIds: [], representativeId: null }
  const known = new Set(owners.flatMap(owner => owner.personId ?? []))
  return {
    voterIds: [...known],
    representativeId: representativeId !== null && known.has(representativeId) ? representativeId : null,
  }
}

/**
 * Lists who casts for a head in their own name. Co-owners have one vote through one representative (业主大会和业主委员会指导规则):
 * where one is named for any unit of the head, only they vote; otherwise every owner known here may, and the first
 * valid ballot stands.
 */
export const ownVoters = (
  units: readonly Pick<FrozenUnit, 'voterIds' | 'representativeId'>[],
): readonly string[] => {
  const representatives = units.flatMap(unit => unit.representativeId ?? [])
  return [...new Set(representatives.length > 0 ? representatives : units.flatMap(unit => unit.voterIds))]
}

/** Whether the roster names an owner of this name for the unit. */
export type IsOwner = (unitId: string, name: string, proxyId: string) => boolean

/**
 * Whether an authorisation counts for a head: it is for this vote or for all, covers every unit of the head (whose vote
 * cannot be split), and whoever is represented could cast by themselves. A ward whom nobody knows here must own each of
 * the units by the roster, and no co-owner be named before them. A representative needs none: they vote as an owner.
 */
const counts = (
  { id }: VoterFrame,
  units: readonly FrozenUnit[],
  proxy: ActingProxy,
  isOwner: IsOwner,
): boolean => {
  const { kind, principal, vote } = proxy
  if (kind === 'representative' || (vote !== null && vote.id !== id)) return false
  if (!units.every(({ unitId }) => proxy.units.some(covered => covered.unitId === unitId))) return false
  if (principal.personId !== null) return ownVoters(units).includes(principal.personId)
  return units.every(
    ({ unitId, representativeId }) => representativeId === null && isOwner(unitId, principal.name, proxy.id),
  )
}

const asRightProxy = ({ id, principal, holder, from, until }: ActingProxy): RightProxy => ({
  proxyId: id,
  personId: holder.personId,
  from,
  until,
  principalName: maskName(principal.name),
})

/** Lists who may cast a head: those who vote in their own name, and those who act for one of them. */
export const castableBy = (
  vote: VoterFrame,
  units: readonly FrozenUnit[],
  proxies: readonly ActingProxy[],
  isOwner: IsOwner,
): Pick<VotingRight, 'voterIds' | 'proxies'> => {
  const acting = proxies
    .filter(proxy => counts(vote, units, proxy, isOwner))
    .map(asRightProxy)
    .sort((one, other) => (one.proxyId < other.proxyId ? -1 : 1))
  return {
    voterIds: [...new Set([...ownVoters(units), ...acting.map(({ personId }) => personId)])],
    proxies: acting,
  }
}
