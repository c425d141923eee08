import type { Instant } from '#domain/kernel/decision'
import { holdersAt, type Compound } from '#domain/organisation/OrgUnit'
import type { Convening, OwnersThen } from '#domain/votes/convening'
import { headsIn } from '#domain/votes/electorate'
import { units } from '../../../stores/units'

/** What is known of the owners of a compound. One database call for every thousand units where a demand is counted. */
export const ownersThen = async (
  compound: Compound,
  convening: Convening | null,
  now: Instant,
): Promise<OwnersThen> => ({
  hasCommittee: holdersAt(compound, now).some(({ role }) => role === 'ownersCommitteeMember'),
  heads: convening?.ground === 'ownersDemand' ? headsIn(await units.ofCompound(compound._id)) : 0,
})
