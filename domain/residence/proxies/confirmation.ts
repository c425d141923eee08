import type { Instant } from '../../kernel/decision'
import { dutyRulesAt } from '../../organisation/dutyRules'
import type { Unit } from '../../organisation/Unit'
import type { Proxy } from './Proxy'

/** Owners who have said nothing here of an authorisation that takes their vote: of a representative all but the two between whom it is. */
const isSaidByAll = (
  { kind, principal, holder }: Pick<Proxy, 'kind' | 'principal' | 'holder'>,
  units: readonly Pick<Unit, 'owners'>[],
): boolean => {
  if (kind === 'guardian') return false
  const said = [principal.personId, holder.personId]
  return (
    kind === 'delegation' ||
    units.every(({ owners }) => owners.every(({ personId }) => personId !== null && said.includes(personId)))
  )
}

/**
 * Tells whether approving it would be the first of two words: somebody whose vote it is for has not said so here themselves,
 * and there is the paper alone. A ward is spoken for by the guardian who asks; of several owners one has named the
 * representative of all.
 */
export const proxyTakesTwo = (
  proxy: Pick<Proxy, 'kind' | 'principal' | 'holder' | 'state'>,
  units: readonly Pick<Unit, 'owners'>[],
  now: Instant,
): boolean => proxy.state === 'submitted' && dutyRulesAt(now).authorisedByTwo && !isSaidByAll(proxy, units)
