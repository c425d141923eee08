import { tierChain, type TierChain } from '#domain/issues/tierChain'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Directory } from '../../../stores/orgUnits'

/** @throws when the compound has left the directory: the data is broken then */
export const chainOf = (compoundId: string, all: Directory): TierChain => {
  const compound = all.compound(compoundId)
  if (!compound) throw new Error(`the compound ${compoundId} is not in the directory`)
  return tierChain(compound, all.ancestors(compound))
}

/** The units that an issue of this compound can be sent to: its own tree and the bodies beside it, no other compound. */
export const unitsInReach = (compoundId: string, all: Directory): readonly OrgUnit[] => {
  const compound = all.compound(compoundId)
  const tree = compound ? [compound, ...all.ancestors(compound)] : []
  return [...tree, ...all.units.filter(({ level }) => level === 'memberUnit' || level === 'department')]
}
