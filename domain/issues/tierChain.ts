import { isWithin, type Compound, type OrgLevel, type OrgUnit } from '../organisation/OrgUnit'
import { tiers, type Tier } from './categories'
import type { Standing } from './Issue'

/** Who must act at each tier, for the issues of one compound. */
export type TierChain = Readonly<Record<Tier, Standing>>

const standingOf = (unit: OrgUnit, tier: Tier, standIn: boolean): Standing => ({
  tier,
  orgUnitId: unit._id,
  orgName: unit.name,
  path: unit.path,
  standIn,
})

/**
 * Finds the three tiers above a compound. A compound without a branch has its community stand in at the lowest. Throws
 * when `ancestors` lacks the community or the district that the compound's path names: the tree is broken then.
 */
export const tierChain = (compound: Compound, ancestors: readonly OrgUnit[]): TierChain => {
  const above = (level: OrgLevel): OrgUnit => {
    const unit = ancestors.find(one => one.level === level && isWithin(compound.path, one.path))
    if (unit === undefined) throw new Error(`no ${level} above compound ${compound._id}`)
    return unit
  }
  const community = above('community')
  return {
    compound: compound.hasBranch
      ? standingOf(compound, 'compound', false)
      : standingOf(community, 'compound', true),
    community: standingOf(community, 'community', false),
    district: standingOf(above('district'), 'district', false),
  }
}

/** Finds the next tier up, or null at the highest. */
export const tierAbove = (tier: Tier): Tier | null => tiers[tiers.indexOf(tier) + 1] ?? null

/** Finds the lowest tier above, at which another office answers than here; null where none does. */
export const officeAbove = ({ tier, orgUnitId }: Standing, chain: TierChain): Tier | null => {
  const above = tiers.slice(tiers.indexOf(tier) + 1)
  return above.find(higher => chain[higher].orgUnitId !== orgUnitId) ?? null
}

/** Finds the next tier down, or null at the lowest. */
export const tierBelow = (tier: Tier): Tier | null => tiers[tiers.indexOf(tier) - 1] ?? null
