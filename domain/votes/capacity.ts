import type { Instant } from '../kernel/decision'
import { isHeld } from '../organisation/OrgUnit'
import type { RightProxy, VotingRight } from './Vote'
import { ownVoters } from './voters'

/** As what somebody casts a right. */
export type Capacity = { readonly as: 'own' } | { readonly as: 'proxy'; readonly proxy: RightProxy }

/**
 * Finds as what a person may cast a right at `now`, by the clock of the server; null when they may not. Whoever votes
 * in their own name needs no authorisation, also when they hold one.
 */
export const capacityIn = (
  { units, proxies }: Pick<VotingRight, 'units' | 'proxies'>,
  personId: string,
  now: Instant,
): Capacity | null => {
  if (ownVoters(units).includes(personId)) return { as: 'own' }
  const proxy = proxies.find(held => held.personId === personId && isHeld(held, now))
  return proxy === undefined ? null : { as: 'proxy', proxy }
}
