import type { Instant } from '#domain/kernel/decision'
import { holdersAt, type Compound } from '#domain/organisation/OrgUnit'
import type { Convening, OwnersThen } from '#domain/votes/convening'
import { rulePresetAt } from '#domain/votes/presets'
import type { RulePreset } from '#domain/votes/Vote'
import { headsIn } from '#domain/votes/electorate'
import { units } from '../../../stores/units'
import { headsOpenIn } from '../../rosters/workflows/headsOpen'

/**
 * What is known of the owners of a compound. Where they are called to decide together, one database call for every
 * thousand units and one for every five hundred rulings on heads.
 */
export const ownersThen = async (
  compound: Compound,
  { convening, preset }: { readonly convening: Convening | null; readonly preset: RulePreset },
  now: Instant,
): Promise<OwnersThen> => {
  const hasCommittee = holdersAt(compound, now).some(({ role }) => role === 'ownersCommitteeMember')
  if (rulePresetAt(preset, now).sort !== 'statutory') return { hasCommittee, heads: 0, undecided: 0 }
  const all = await units.ofCompound(compound._id)
  return {
    hasCommittee,
    heads: convening?.ground === 'ownersDemand' ? headsIn(all) : 0,
    undecided: (await headsOpenIn(compound._id, all)).length,
  }
}
